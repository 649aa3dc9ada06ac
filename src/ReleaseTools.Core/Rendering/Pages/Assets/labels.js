// Where names go: below their marks, in rows, with a line up to the mark, so that neither a name nor a line crosses another name.

const labelFont = '12px system-ui, sans-serif';
const labelGap = 10;
const longestLabel = 30;
const measure = document.createElement('canvas').getContext('2d');
const measured = new Map();

/** How wide a text is drawn, in pixels. */
function widthOf(text) {
    let width = measured.get(text);
    if (width === undefined) {
        measure.font = labelFont;
        width = measure.measureText(text).width;
        measured.set(text, width);
    }

    return width;
}

/** The text, cut to a number of characters; a character that takes two code units is not cut in two. */
function cut(text, length) {
    const letters = [...text.slice(0, 2 * length + 2)];
    return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text;
}

/** The text, cut to a width in pixels. */
function cutToWidth(text, width) {
    let short = text;
    for (let length = Math.min(text.length, 80); length > 1 && widthOf(short) > width; length--) {
        short = cut(text, length);
    }

    return short;
}

/** Rows that are filled from the right to the left. */
class LabelRows {
    constructor(count, right) {
        this.free = new Array(count).fill(right);
        this.right = right;
    }

    /** Finds room for a text below a point, or null; the line to it must not cross a text in a row above. */
    place(x, width) {
        const start = Math.min(x, this.right - width);
        for (let row = 0; row < this.free.length; row++) {
            if (start + width <= this.free[row] && x <= this.free[row]) {
                this.free[row] = start - labelGap;
                return { row, start };
            }

            if (x > this.free[row]) {
                return null;
            }
        }

        return null;
    }
}
