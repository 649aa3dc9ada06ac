// Round times on an axis, from seconds to millennia. A time is a number of milliseconds since 1970-01-01 UTC, and the calendar runs from the year 1 to 9999.

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const calendarStart = utc(1, 0, 1);
const calendarEnd = utc(10000, 0, 1) - 1;

/** The first moment of a day; unlike Date.UTC it takes years below 100 as they are. */
function utc(year, month, date) {
    return new Date(0).setUTCFullYear(year, month, date);
}

const padded = (number, length = 2) => String(number).padStart(length, '0');
const yearText = date => padded(date.getUTCFullYear(), 4);
const monthDayText = date => `${padded(date.getUTCMonth() + 1)}-${padded(date.getUTCDate())}`;
const timeText = date => `${padded(date.getUTCHours())}:${padded(date.getUTCMinutes())}`;
const dayText = date => `${yearText(date)}-${monthDayText(date)}`;

// Counted from the first day of the calendar, which is a Monday.
const evenly = (length, format) => ({
    length,
    floor: time => time - (time - calendarStart) % length,
    next: time => time + length,
    label: date => date.getTime() % day === 0 ? (date.getUTCMonth() + date.getUTCDate() === 1 ? yearText(date) : monthDayText(date)) : format(date),
});

const monthly = count => ({
    length: count * 30.4 * day,
    floor: time => {
        const date = new Date(time);
        return utc(date.getUTCFullYear(), date.getUTCMonth() - date.getUTCMonth() % count, 1);
    },
    next: time => {
        const date = new Date(time);
        return utc(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
    },
    label: date => `${yearText(date)}-${padded(date.getUTCMonth() + 1)}`,
});

// Before the first multiple of the count stands the year 1.
const yearly = count => ({
    length: count * 365.2 * day,
    floor: time => {
        const year = new Date(time).getUTCFullYear();
        return utc(Math.max(1, year - year % count), 0, 1);
    },
    next: time => {
        const year = new Date(time).getUTCFullYear();
        return utc(year - year % count + count, 0, 1);
    },
    label: yearText,
});

const tickSteps = [
    ...[1, 2, 5, 10, 15, 30].map(count => evenly(count * second, date => `${timeText(date)}:${padded(date.getUTCSeconds())}`)),
    ...[1, 2, 5, 10, 15, 30].map(count => evenly(count * minute, timeText)),
    ...[1, 2, 3, 6, 12].map(count => evenly(count * hour, timeText)),
    ...[1, 2, 7, 14].map(count => evenly(count * day, monthDayText)),
    ...[1, 2, 3, 6].map(monthly),
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(yearly),
];

/**
 * The ticks between two times that stand at least so many milliseconds apart.
 * @returns {{time: number, label: string}[]}
 */
function ticksBetween(from, to, apart) {
    const step = tickSteps.find(one => one.length >= apart) ?? tickSteps.at(-1);
    const ticks = [];
    for (let time = step.floor(Math.max(from, calendarStart)); time <= Math.min(to, calendarEnd); time = step.next(time)) {
        if (time >= from) {
            ticks.push({ time, label: step.label(new Date(time)) });
        }
    }

    return ticks;
}

/** Both ends, to the day; where they are less than two weeks apart to the minute, and less than ten minutes to the second. */
function rangeText(from, to) {
    const isShort = to - from < 10 * minute;
    const time = isShort ? date => `${timeText(date)}:${padded(date.getUTCSeconds())}` : timeText;
    const [start, end] = [new Date(Math.max(from, calendarStart)), new Date(Math.min(to, calendarEnd))];
    if (to - from >= 14 * day) {
        return `${dayText(start)} to ${dayText(end)} UTC`;
    }

    return `${dayText(start)} ${time(start)} to ${dayText(start) === dayText(end) ? '' : `${dayText(end)} `}${time(end)} UTC`;
}
