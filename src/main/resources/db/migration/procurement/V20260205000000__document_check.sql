-- What the check-up of the documents looks for (B5, B6, B14, B23, R49): words as dated rules with their article, so that
-- a case keeps those it was checked by. V and D stop, S warns and is passed with the principal's reason (P19).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('documents.words-hiring',    '劳务派遣、人员招聘、招聘人员、招用人员、聘用人员、公益性岗位、按人头、每人每月', '等用语', '不得作为服务购买的用工内容', '财政部令第102号第10条', 'S', date '2020-03-01', 'system'),
  ('documents.words-local',     '本地、当地、本省、本市、本县、本区、户籍、注册地、分支机构', '等用语', '按所在地、户籍差别待遇', '政府采购法实施条例第20条；财政部令第87号第17条', 'V', date '2015-03-01', 'system'),
  ('documents.words-scale',     '注册资本、注册资金、资产总额、营业收入、从业人员、利润、纳税额', '等用语', '规模条件', '财政部令第87号第17条', 'V', date '2017-10-01', 'system'),
  ('documents.words-award',     '奖项、获奖、荣誉、表彰、评先评优、称号', '等用语', '特定区域或者行业的业绩、奖项加分', '政府采购法实施条例第20条', 'V', date '2015-03-01', 'system'),
  ('documents.words-ownership', '国有、民营、外资、合资、所有制、上市公司', '等用语', '限定所有制和组织形式', '政府采购法实施条例第20条', 'V', date '2015-03-01', 'system'),
  ('documents.words-condition', '营业执照、登记证书、章程、纳税证明、社会保障资金、审计报告、财务状况、信用记录、违法记录、办公场所、资格条件、资格证明、资质', '等用语', '资格条件不得作为评分因素', '财政部令第87号第55条', 'V', date '2017-10-01', 'system'),
  ('documents.words-lowest',    '最低价中标、低价中标、低价优先、价低者得、最低价者、报价最低者、最低评标价', '等用语', '以价低者得为原则', '冀民〔2021〕22号五(三)', 'V', date '2021-02-24', 'system'),
  ('documents.words-floor',     '最低限价、最低报价、报价下限、报价不得低于、报价不低于', '等用语', '设定最低限价', '财政部令第87号第12条', 'V', date '2017-10-01', 'system'),
  ('documents.words-vague',     '酌情、视情况、综合评定、由评委、自由裁量', '等用语', '评分标准没有量化', '财政部令第87号第55条', 'V', date '2017-10-01', 'system'),
  ('documents.quantified',      'true', '是否', '评分标准应当量化', '财政部令第87号第55条', 'V', date '2017-10-01', 'system');
