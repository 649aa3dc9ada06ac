// The stretch of time that is seen, and where it lies in pixels. Times are milliseconds since 1970-01-01 UTC.

const shortestSpan = 2 * second;

class View {
    /** @param {() => void} changed Called when another stretch is seen. */
    constructor(from, to, changed) {
        this.home = { from, to };
        this.from = from;
        this.to = to;
        this.changed = changed;
        this.frame = { left: 0, right: 1, width: 1, edge: 1 };
    }

    get span() {
        return this.to - this.from;
    }

    /** Pixels in a millisecond. */
    get scale() {
        return this.frame.width / this.span;
    }

    x(time) {
        return this.frame.left + (time - this.from) * this.scale;
    }

    timeAt(x) {
        return this.from + (x - this.frame.left) / this.scale;
    }

    holds(time) {
        return time >= this.from && time <= this.to;
    }

    /** All of it. */
    fit() {
        this.look(this.home.from, this.home.to);
    }

    /** Makes it so many times as large, around a time that stays where it is. */
    zoom(factor, around = (this.from + this.to) / 2) {
        const span = Math.min(Math.max(this.span / factor, shortestSpan), 1.5 * (this.home.to - this.home.from));
        const from = around - (around - this.from) * span / this.span;
        this.look(from, from + span);
    }

    /** Moves what is seen by pixels, to later times where they are positive. */
    pan(pixels) {
        this.look(this.timeAt(this.frame.left + pixels), this.timeAt(this.frame.right + pixels));
    }

    /** Shows a stretch as long as this one, or as near to it as there is something to see. */
    look(from, to) {
        const span = to - from;
        const room = span / 4;
        const most = Math.max(this.home.to + room - span, this.home.from - room);
        this.from = Math.min(Math.max(from, this.home.from - room), most);
        this.to = this.from + span;
        this.changed();
    }
}
