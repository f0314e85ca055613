-- No law ends the publicity of a single source; a slip of the pen would leave it open, and the purchase waiting, for
-- years (B49). As of the other ways of buying the longest is the office's own.
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('single.publicity-days-most', '60', '日', '单一来源公示最长', '系统默认，可改', 'D', date '2014-02-01', 'system');
-- The hundred points are those of the whole sheet, price and other factors together.
update rule_value set title = '评分的满分（价格分和其他因素合计）' where key = 'review.price-full';
