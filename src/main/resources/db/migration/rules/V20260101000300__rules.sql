-- Every number of law (V, S, M) and every setting the notice leaves open (D), dated.
create table rule_value (
  key            text not null,
  value          text not null,
  unit           text not null,
  title          text not null,
  article        text not null,
  basis          text not null check (basis in ('V', 'S', 'M', 'D')),
  effective_from date not null,
  effective_to   date,
  changed_by     text not null,
  primary key (key, effective_from)
);
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('budget.support-share',      '0.15',   '比例',     '监测、督导和评估经费最低占比', '冀民〔2021〕22号 五(三)', 'V', date '2021-02-24', 'system'),
  ('cycle.years',               '3',      '年',       '服务周期最长年数',             '冀民〔2021〕22号 五(四)', 'V', date '2021-02-24', 'system'),
  ('tender.minimum-bidders',    '3',      '家',       '公开招标最少投标人数',         '政府采购法第36条', 'V', date '2003-01-01', 'system'),
  ('tender.bid-days',           '20',     '日',       '招标文件发出至投标截止',       '政府采购法第35条', 'V', date '2003-01-01', 'system'),
  ('tender.committee-size',     '5',      '人',       '评标委员会最少人数',           '财政部令第87号第47条', 'V', date '2017-10-01', 'system'),
  ('tender.price-share-min',    '0.10',   '比例',     '服务项目价格分最低权重',       '财政部令第87号第55条', 'V', date '2017-10-01', 'system'),
  ('tender.price-share-max',    '0.30',   '比例',     '价格分最高权重（综合考虑，不唯低价）', '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('filing.silence-days',       '5',      '工作日',   '备案机关未答复视为收到',       '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('filing.await',              'false',  '是否',     '须等备案回执再进行下一步',     '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('plan.opens',                '09-01',  '月-日',    '次年计划开启日',               '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.opens',          '10-15',  '月-日',    '年度评估开启日',               '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.self-days',      '16',     '日',       '机构自评时限',                 '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.reply-days',     '5',      '工作日',   '机构对初评结果提出意见的时限', '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.excellent-from', '90',     '分',       '优秀分数线',                   '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.good-from',      '80',     '分',       '良好分数线',                   '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.pass-from',      '60',     '分',       '合格分数线',                   '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('report.period',             'QUARTER','周期',     '机构报告周期',                 '系统默认，可改', 'D', date '2021-02-24', 'system');
