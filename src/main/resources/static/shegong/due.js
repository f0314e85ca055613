/* Deadlines in words an office uses: 还有3天, 今天到期, 已逾期2天. Days are calendar days in China, whatever the computer says. */

const CHINA = '+0800';
const AHEAD = 8 * 3600000;

/** Whether a text names its zone, as the engine's do. */
const zoned = value => typeof value === 'string' && /T.*(Z|[+-]\d{2}:?\d{2})$/.test(value);

/** The task list takes the zone away from the deadline of the task that is open: then it is China's (see below). */
const at = value => new Date(typeof value === 'string' && !zoned(value) ? `${value}+08:00` : value);

/** Its UTC fields are the date and time in China. */
const inChina = date => new Date(date.getTime() + AHEAD);

const day = date => Math.floor(inChina(date).getTime() / 86400000);

export function dueInWords(value) {
  const due = value ? at(value) : null;
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
  return value ? at(value).getTime() < Date.now() : false;
}

/** 2025年3月5日, with the time only where one was set (a deadline at midnight or at the day's end is a day). */
export function dueDate(value) {
  const due = value ? at(value) : null;
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
 * The product's own dates and times, in its lists, history and tips, are those of the computer; from now on they are
 * China's. A text without a zone is China's already; what a calendar on the page holds is a day and no moment.
 */
export function showTimesOfChina(module) {
  module.config([
    '$provide',
    $provide =>
      $provide.decorator('dateFilter', [
        '$delegate',
        $delegate => (value, format, zone) => $delegate(value, format, zone ?? (zoned(value) ? CHINA : undefined))
      ])
  ]);
  module.run([
    'moment',
    moment => {
      // Asked whenever a moment is made or changed: where moment-timezone, too, sets a zone for all.
      moment.updateOffset = shown => {
        if (shown.isLocal()) {
          const given = shown.creationData().input;
          shown.utcOffset(CHINA, typeof given === 'string' && !zoned(given));
        }
      };
    }
  ]);
}
