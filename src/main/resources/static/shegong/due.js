/* Deadlines in words an office uses: 还有3天, 今天到期, 已逾期2天. Days are calendar days. */

const day = date => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86400000;

export function dueInWords(value) {
  const due = value ? new Date(value) : null;
  if (!due || Number.isNaN(due.getTime())) {
    return '';
  }
  const left = day(due) - day(new Date());
  if (isOverdue(value)) {
    return left < 0 ? `已逾期${-left}天` : '今天已到期';
  }
  return left > 0 ? `还有${left}天` : '今天到期';
}

export function isOverdue(value) {
  return value ? new Date(value).getTime() < Date.now() : false;
}

/** 2025年3月5日, with the time only where one was set (a deadline at midnight or at the day's end is a day). */
export function dueDate(value) {
  const due = value ? new Date(value) : null;
  if (!due || Number.isNaN(due.getTime())) {
    return '';
  }
  const two = number => String(number).padStart(2, '0');
  const time = `${two(due.getHours())}:${two(due.getMinutes())}`;
  const date = `${due.getFullYear()}年${due.getMonth() + 1}月${due.getDate()}日`;
  return time === '00:00' || time === '23:59' ? date : `${date} ${time}`;
}

export function addDueFilters(module) {
  const stateful = filter => Object.assign(filter, {$stateful: true});
  module.filter('shegongDue', () => stateful(dueInWords));
  module.filter('shegongDate', () => dueDate);
  module.filter('shegongOverdue', () => stateful(isOverdue));
}
