-- The library of policies that plans and tenders cite (R1, R3, P44). V: read in the notice; M: number and date from
-- memory, to be confirmed by legal. The notice names the provincial document without number and date.
create table policy (
  id         bigint generated always as identity primary key,
  issuer     text    not null check (length(issuer) between 1 and 60),
  number     text    not null check (length(number) <= 40),
  title      text    not null check (length(title) between 1 and 120),
  issued_on  date,
  trial      boolean not null,
  basis      text    not null check (basis in ('V', 'M', 'D')),
  added_by   text    not null,
  retired_on date,
  unique (number, title)
);
insert into policy (issuer, number, title, issued_on, trial, basis, added_by) values
  ('河北省民政厅', '冀民〔2021〕22号', '推进全省乡镇（街道）社会工作服务站点项目建设实施方案', date '2021-02-24', true, 'V', 'system'),
  ('中共中央办公厅、国务院办公厅', '中办发〔2021〕9号', '关于加快推进乡村人才振兴的意见', date '2021-02-23', false, 'M', 'system'),
  ('中共中央办公厅、国务院办公厅', '中办发〔2020〕18号', '关于改革完善社会救助制度的意见', date '2020-08-25', false, 'M', 'system'),
  ('民政部、财政部', '民发〔2012〕196号', '关于政府购买社会工作服务的指导意见', date '2012-11-14', false, 'M', 'system'),
  ('省民政厅、省财政厅', '', '关于推进社会工作高质量发展 畅通参与基层社会治理途径的意见', null, false, 'V', 'system');
