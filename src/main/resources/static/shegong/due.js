/* Deadlines in words an office uses: 还有3天, 今天到期, 已逾期2天. Days are calendar days in China, whatever the computer says. */

const CHINA = '+0800';
const AHEAD = 8 * 3600000;

/** Its UTC fields are the date and time in China. */
const inChina = date => new Date(date.getTime() + AHEAD);

const day = date => Math.floor(inChina(date).getTime() / 86400000);

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
  const shown = inChina(due);
  const two = number => String(number).padStart(2, '0');
  const time = `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`;
  const date = `${shown.getUTCFullYear()}年${shown.getUTCMonth() + 1}月${shown.getUTCDate()}日`;
  return time === '00:00' || time === '23:59' ? date : `${date} ${time}`;
}

export function addDueFilters(module) {
  const stateful = filter => Object.assign(filter, {$stateful: true});
  module.filter('shegongDue', () => stateful(dueInWords));
  module.filter('shegongDate', () => dueDate);
  module.filter('shegongOverdue', () => stateful(isOverdue));
}

/**
 * The product's own dates and times, in its history and tips, are those of the computer; from now on they are China's.
 * Only moments that the engine sends are shown so: what a calendar on the page holds is a date without a place.
 */
export function showTimesOfChina(module) {
  const sent = value => typeof value === 'string' && /T.*(Z|[+-]\d{2}:?\d{2})$/.test(value);
  module.config([
    '$provide',
    $provide =>
      $provide.decorator('dateFilter', [
        '$delegate',
        $delegate => (value, format, zone) => $delegate(value, format, zone ?? (sent(value) ? CHINA : undefined))
      ])
  ]);
  module.run([
    'moment',
    moment => {
      // Asked whenever a moment is made or changed: the place where moment-timezone sets a zone, too.
      moment.updateOffset = shown => {
        if (shown.isLocal()) {
          shown.utcOffset(CHINA);
        }
      };
    }
  ]);
}
