-- Where a purchase under the law is published first (B11, R79, P12): names, divided by 、; a place adds its own by a version.
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('notice.media', '中国政府采购网、河北省政府采购网', '等媒体', '采购信息指定媒体', '政府采购法第11条；财政部令第101号第8条', 'M', date '2020-03-01', 'system');
