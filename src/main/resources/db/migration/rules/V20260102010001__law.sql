-- Every number of B1 to B54 that no step has brought with it yet. V rows were read in the law, S rows in one
-- secondary source, M rows are from memory; both are shown as 待法务确认.
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  -- demand and intent (B3, P13)
  ('demand.survey-subjects',      '3',        '家',     '需求调查最少面向的市场主体',                     '财库〔2021〕22号第11条',                       'M', date '2021-07-01', 'system'),
  ('demand.survey-from',          '10000000', '元',     '须开展需求调查的服务项目金额（含本数）',           '财库〔2021〕22号第11条',                       'M', date '2021-07-01', 'system'),
  ('intent.days',                 '30',       '日',     '采购意向公开至采购活动开始',                     '财库〔2020〕10号',                             'S', date '2020-03-02', 'system'),
  -- suppliers and recusal (B8, B22)
  ('supplier.clean-years',        '3',        '年',     '参加采购活动前无重大违法记录的年数',               '政府采购法第22条',                             'V', date '2003-01-01', 'system'),
  ('recusal.years',               '3',        '年',     '曾在供应商任职或控股应回避的年数',                 '政府采购法实施条例第9条',                      'V', date '2015-03-01', 'system'),
  ('recusal.kin-degrees',         '3',        '代',     '应回避的旁系血亲代数（以内）',                     '政府采购法实施条例第9条',                      'V', date '2015-03-01', 'system'),
  -- notice, documents, clarification (B11, B12, B15)
  ('notice.days',                 '5',        '工作日', '采购公告期限',                                   '财政部令第87号第16条',                         'V', date '2017-10-01', 'system'),
  ('documents.days',              '5',        '工作日', '采购文件提供期限最短',                             '政府采购法实施条例第31条；财政部令第87号第18条', 'V', date '2015-03-01', 'system'),
  ('documents.takers-least',      '3',        '家',     '获取采购文件不足此数可以顺延提供期限',             '财政部令第87号第18条',                         'V', date '2017-10-01', 'system'),
  ('tender.clarify-days',         '15',       '日',     '招标文件澄清修改至投标截止最短',                   '政府采购法实施条例第31条；财政部令第87号第27条', 'V', date '2015-03-01', 'system'),
  ('tender.minimum-qualified',    '3',        '家',     '资格审查合格投标人最少数',                         '财政部令第87号第44条',                         'V', date '2017-10-01', 'system'),
  -- other methods (B13, B15, B21, B24, B49, P11)
  ('consult.response-days',       '10',       '日',     '磋商文件发出至首次响应截止最短',                   '财库〔2014〕214号第10条',                      'S', date '2014-12-31', 'system'),
  ('consult.documents-days',      '5',        '工作日', '磋商文件提供期限最短',                             '财库〔2014〕214号第10条',                      'S', date '2014-12-31', 'system'),
  ('consult.clarify-days',        '5',        '日',     '磋商文件澄清修改至首次响应截止最短',               '财库〔2014〕214号第10条',                      'M', date '2014-12-31', 'system'),
  ('consult.suppliers-least',     '3',        '家',     '参加磋商的供应商最少数',                           '财库〔2014〕214号第6条',                       'M', date '2014-12-31', 'system'),
  ('consult.final-least',         '3',        '家',     '提交最后报价的供应商最少数',                       '财库〔2014〕214号第21条',                      'M', date '2014-12-31', 'system'),
  ('consult.final-least-services','2',        '家',     '政府购买服务项目提交最后报价的供应商最少数',       '财库〔2015〕124号',                            'M', date '2015-06-30', 'system'),
  ('consult.group-size',          '3',        '人',     '磋商小组最少人数（单数）',                         '财库〔2014〕214号第14条',                      'M', date '2014-12-31', 'system'),
  ('consult.expert-share',        '2/3',      '分数',   '磋商小组中评审专家最低占比',                       '财库〔2014〕214号第14条',                      'M', date '2014-12-31', 'system'),
  ('consult.price-share-min',     '0.10',     '比例',   '磋商服务项目价格分最低权重',                       '财库〔2014〕214号第24条',                      'S', date '2014-12-31', 'system'),
  ('consult.price-share-max',     '0.30',     '比例',   '磋商服务项目价格分最高权重',                       '财库〔2014〕214号第24条',                      'S', date '2014-12-31', 'system'),
  ('negotiate.response-days',     '3',        '工作日', '谈判文件发出至首次响应截止最短',                   '财政部令第74号第29条',                         'S', date '2014-02-01', 'system'),
  ('inquiry.response-days',       '3',        '工作日', '询价通知书发出至响应截止最短',                     '财政部令第74号第45条',                         'S', date '2014-02-01', 'system'),
  ('single.publicity-days',       '5',        '工作日', '单一来源采购公示期最短',                           '政府采购法实施条例第38条',                     'V', date '2015-03-01', 'system'),
  -- bonds (B18, B38)
  ('bond.bid-share',              '0.02',     '比例',   '投标保证金最高占采购预算',                         '政府采购法实施条例第33条；财政部令第87号第38条', 'V', date '2015-03-01', 'system'),
  ('bond.refund-losers-days',     '5',        '工作日', '中标通知书发出后退还未中标人投标保证金',           '政府采购法实施条例第33条；财政部令第87号第38条', 'V', date '2015-03-01', 'system'),
  ('bond.refund-winner-days',     '5',        '工作日', '合同签订后退还中标人投标保证金',                   '政府采购法实施条例第33条；财政部令第87号第38条', 'V', date '2015-03-01', 'system'),
  ('bond.performance-share',      '0.10',     '比例',   '履约保证金最高占合同金额',                         '政府采购法实施条例第48条',                     'V', date '2015-03-01', 'system'),
  -- committee and review (B21, B25, B28)
  ('committee.expert-share',      '2/3',      '分数',   '评标委员会中评审专家最低占比',                     '财政部令第87号第47条',                         'V', date '2017-10-01', 'system'),
  ('committee.large-size',        '7',        '人',     '大额项目评标委员会最少人数（单数）',               '财政部令第87号第47条',                         'V', date '2017-10-01', 'system'),
  ('committee.large-from',        '10000000', '元',     '大额项目采购预算（含本数）',                       '财政部令第87号第47条',                         'V', date '2017-10-01', 'system'),
  ('review.price-full',           '100',      '分',     '价格分计算的满分',                                 '财政部令第87号第55条',                         'V', date '2017-10-01', 'system'),
  ('lowprice.mean-share',         '0.50',     '比例',   '低于有效报价平均值此比例启动低价审查（不含本数）',   '财库〔2026〕2号', 'S', date '2026-02-01', 'system'),
  ('lowprice.second-share',       '0.50',     '比例',   '低于次低报价此比例启动低价审查（不含本数）',         '财库〔2026〕2号', 'S', date '2026-02-01', 'system'),
  ('lowprice.ceiling-share',      '0.45',     '比例',   '低于最高限价此比例启动低价审查（不含本数）',         '财库〔2026〕2号', 'S', date '2026-02-01', 'system'),
  ('lowprice.ceiling-share-most', '0.65',     '比例',   '采购文件可以提高的最高限价比例上限',               '财库〔2026〕2号', 'S', date '2026-02-01', 'system'),
  ('lowprice.explain-minutes',    '30',       '分钟',   '供应商书面说明报价合理性的时间最短',               '财库〔2026〕2号', 'S', date '2026-02-01', 'system'),
  ('lowprice.applies',            'true',     '是否',   '低价审查按数值标准启动',                           '财库〔2026〕2号', 'S', date '2026-02-01', 'system'),
  -- award and agreement (B33-B37, B40)
  ('award.report-days',           '2',        '工作日', '评审结束后送交评审报告',                           '政府采购法实施条例第43条；财政部令第87号第68条', 'V', date '2015-03-01', 'system'),
  ('award.decision-days',         '5',        '工作日', '收到评审报告后确定中标人',                         '政府采购法实施条例第43条；财政部令第87号第68条', 'V', date '2015-03-01', 'system'),
  ('award.publish-days',          '2',        '工作日', '确定中标人后公告结果',                             '政府采购法实施条例第43条；财政部令第87号第69条', 'V', date '2015-03-01', 'system'),
  ('award.notice-days',           '1',        '工作日', '中标结果公告期限',                                 '财政部令第87号第69条',                         'V', date '2017-10-01', 'system'),
  ('agreement.copy-days',         '7',        '工作日', '合同签订后副本报财政部门和有关部门备案',           '政府采购法第47条',                             'V', date '2003-01-01', 'system'),
  ('agreement.term-years',        '1',        '年',     '政府购买服务合同一般最长年数',                     '财政部令第102号第24条',                        'S', date '2020-03-01', 'system'),
  ('agreement.cycle-years-most',  '3',        '年',     '符合条件的政府购买服务合同最长年数',               '财政部令第102号第24条；财库〔2014〕37号',        'S', date '2020-03-01', 'system'),
  ('agreement.supplement-share',  '0.10',     '比例',   '补充合同累计最高占原合同金额',                     '政府采购法第49条',                             'V', date '2003-01-01', 'system'),
  -- enquiry, challenge, complaint, stop (B43, B44, B46, B50)
  ('enquiry.answer-days',         '3',        '工作日', '答复询问的期限',                                   '政府采购法实施条例第52条',                     'V', date '2015-03-01', 'system'),
  ('challenge.raise-days',        '7',        '工作日', '提出质疑的期限',                                   '政府采购法第52条；财政部令第94号第10条',         'V', date '2003-01-01', 'system'),
  ('challenge.answer-days',       '7',        '工作日', '答复质疑的期限',                                   '政府采购法第53条；财政部令第94号第13条',         'V', date '2003-01-01', 'system'),
  ('complaint.raise-days',        '15',       '工作日', '质疑答复期满后提起投诉的期限',                     '政府采购法第55条；财政部令第94号第17条',         'V', date '2003-01-01', 'system'),
  ('complaint.check-days',        '5',        '工作日', '财政部门审查投诉的期限',                           '财政部令第94号第21条',                         'V', date '2018-03-01', 'system'),
  ('complaint.decide-days',       '30',       '工作日', '财政部门作出投诉处理决定的期限',                   '政府采购法第56条',                             'V', date '2003-01-01', 'system'),
  ('complaint.suspend-days',      '30',       '日',     '投诉处理期间暂停采购活动最长',                     '政府采购法第57条',                             'V', date '2003-01-01', 'system'),
  ('stop.refund-days',            '5',        '工作日', '终止招标后退还文件费用和投标保证金',               '财政部令第87号第29条',                         'V', date '2017-10-01', 'system'),
  -- records and personal data (B47, B52)
  ('archive.years',               '15',       '年',     '采购文件最短保存年数',                             '政府采购法第42条',                             'V', date '2003-01-01', 'system'),
  ('privacy.child-age',           '14',       '岁',     '个人信息一律按敏感信息处理的儿童年龄（不满）',       '个人信息保护法第28条',                         'V', date '2021-11-01', 'system');
-- What begins or ends on a day: before it the numbers of B28 did not exist, and relief (B54) is off until somebody turns it on.
insert into rule_value (key, value, unit, title, article, basis, effective_from, effective_to, changed_by) values
  ('lowprice.applies', 'false', '是否', '低价审查按数值标准启动', '财政部令第87号第60条（财库〔2026〕2号施行以前没有数值标准）', 'V', date '2017-10-01', date '2026-01-31', 'system'),
  ('relief.emergency', 'false', '是否', '适用应急采购便利措施', '财库〔2026〕12号（尚未施行）', 'S', date '2015-03-01', date '2026-09-30', 'system'),
  ('relief.emergency', 'false', '是否', '适用应急采购便利措施', '财库〔2026〕12号（自2026年10月1日起施行，未启用）', 'S', date '2026-10-01', null, 'system');
-- The province's own amounts (B1): nobody has looked them up yet, so they are samples for practice and say so.
insert into rule_value (key, value, unit, title, article, basis, sample, effective_from, changed_by) values
  ('threshold.limit.province', '1000000', '元', '省级服务类采购限额标准',     '河北省集中采购目录及标准（样例，待核实）', 'M', true, date '2021-02-24', 'system'),
  ('threshold.limit.city',     '500000',  '元', '市级服务类采购限额标准',     '河北省集中采购目录及标准（样例，待核实）', 'M', true, date '2021-02-24', 'system'),
  ('threshold.limit.county',   '300000',  '元', '县级服务类采购限额标准',     '河北省集中采购目录及标准（样例，待核实）', 'M', true, date '2021-02-24', 'system'),
  ('threshold.open.province',  '4000000', '元', '省级服务类公开招标数额标准', '河北省集中采购目录及标准（样例，待核实）', 'M', true, date '2021-02-24', 'system'),
  ('threshold.open.city',      '4000000', '元', '市级服务类公开招标数额标准', '河北省集中采购目录及标准（样例，待核实）', 'M', true, date '2021-02-24', 'system'),
  ('threshold.open.county',    '4000000', '元', '县级服务类公开招标数额标准', '河北省集中采购目录及标准（样例，待核实）', 'M', true, date '2021-02-24', 'system');
