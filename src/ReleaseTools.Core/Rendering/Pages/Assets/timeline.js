// The timeline: what is seen of it, and what is pointed at, in focus and open. It draws at most once a frame, and only what can be seen.

const shortestSpan = 2 * second;
const labelApart = 84;
const axisHeight = 26;
const edgeWidth = 46;
const narrow = 560;

class Timeline {
    constructor(host, data) {
        this.data = data;
        this.home = { from: data.timeline.from, to: data.timeline.to };
        this.view = { ...this.home };
        this.marks = [];
        this.lanes = data.timeline.lanes.map((lane, index) => new Lane(index, lane.name, lane.marks.map(([release, kind]) => this.#mark(release, kind, index))));
        this.hasEdge = this.lanes.some(lane => lane.undated.length > 0);
        this.focus = null;
        this.opened = null;
        this.#build(host);
        this.#layOut();
        this.draw();
        new ResizeObserver(() => {
            if (this.box.clientWidth !== this.width) {
                this.#layOut();
                this.redraw();
            }
        }).observe(this.box);
    }

    get span() {
        return this.view.to - this.view.from;
    }

    /** Pixels in a millisecond. */
    get scale() {
        return this.frame.width / this.span;
    }

    x(time) {
        return this.frame.left + (time - this.view.from) * this.scale;
    }

    timeAt(x) {
        return this.view.from + (x - this.frame.left) / this.scale;
    }

    /** All of it. */
    fit() {
        this.#look(this.home.from, this.home.to);
    }

    /** Makes it so many times as large, around a time that stays where it is. */
    zoom(factor, around = (this.view.from + this.view.to) / 2) {
        const span = Math.min(Math.max(this.span / factor, shortestSpan), 1.5 * (this.home.to - this.home.from));
        const from = around - (around - this.view.from) * span / this.span;
        this.#look(from, from + span);
    }

    /** Moves what is seen by pixels, to later times where they are positive. */
    pan(pixels) {
        this.#look(this.timeAt(this.frame.left + pixels), this.timeAt(this.frame.right + pixels));
    }

    /** Keeps what matches, and the lanes that have some of it; null keeps all. */
    filter(matches) {
        for (const lane of this.lanes) {
            lane.filter(matches);
        }

        this.rivals.matches = matches;
        this.#layOut();
        this.redraw();
    }

    /** The mark or disc that holds a release; null where the filter hides it. */
    itemOf(release) {
        const lane = this.lanes[this.marks[release].lane];
        return this.items(lane).find(item => item.marks.some(mark => mark.release === release)) ?? null;
    }

    items(lane) {
        return lane.items(this.scale, shortestSpan, this.frame.width);
    }

    /** Brings a release into view, apart from its neighbours where its date allows, and opens what is known of it. */
    reveal(release) {
        const mark = this.marks[release];
        if (mark.at !== null) {
            const near = this.lanes[mark.lane].kept.reduce((least, { at }) => at === mark.at ? least : Math.min(least, Math.abs(at - mark.at)), Infinity);
            const span = Math.min(this.span, Math.max(shortestSpan, near * this.frame.width / (4 * markRadius)));
            this.#look(mark.at - span / 2, mark.at + span / 2);
        }

        this.focusOn(release);
        this.opened = { release, isPinned: true, isAlone: true };
        this.redraw();
    }

    /** Puts a release in focus and in view. */
    focusOn(release) {
        this.focus = release;
        const mark = this.marks[release];
        const lane = this.lanes[mark.lane];
        if (mark.at !== null && (mark.at < this.view.from || mark.at > this.view.to)) {
            this.#look(mark.at - this.span / 2, mark.at + this.span / 2);
        }

        if (lane.top < this.box.scrollTop) {
            this.box.scrollTop = lane.top;
        } else if (lane.bottom > this.box.scrollTop + this.box.clientHeight) {
            this.box.scrollTop = lane.bottom - this.box.clientHeight;
        }

        this.opened = this.opened?.isPinned ? null : this.opened;
        this.redraw();
    }

    /** What the mark or disc under a point is; the nearest, the name below it, or the date that is as wide as that. */
    hit(x, y) {
        const lane = this.seen.find(one => y >= one.top && y < one.bottom);
        if (!lane?.shown) {
            return null;
        }

        const middle = lane.top + lane.head + lineHeight / 2;
        if (Math.abs(y - middle) <= lineHeight / 2) {
            const near = lane.shown.filter(item => Math.abs(item.x - x) <= item.radius + 4).sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
            return near[0] ?? lane.shown.find(item => item.marks.length === 1 && item.at !== null && this.#covers(item.marks[0], x)) ?? null;
        }

        return lane.shown.find(({ label }) => label && x >= label.left && x <= label.right && y >= label.top && y < label.bottom) ?? null;
    }

    /** Opens an item: a release is shown, a disc is zoomed into or, where all of it has one date, listed. */
    activate(item) {
        this.focus = item.marks[0].release;
        if (item.canSplit) {
            const [from, to] = [item.marks[0].at, item.marks.at(-1).at];
            const room = (to - from) * 0.25;
            const span = Math.max(to - from + 2 * room, shortestSpan);
            this.opened = null;
            this.#look((from + to - span) / 2, (from + to + span) / 2);
        } else {
            this.opened = { release: this.focus, isPinned: true };
        }

        this.say(item);
        this.redraw();
    }

    /** Shows what an item is while it is pointed at or in focus; null shows nothing. What was opened on purpose stays. */
    preview(item) {
        if (!this.opened?.isPinned) {
            this.opened = item ? { release: item.marks[0].release, isPinned: false } : null;
            this.#placeCard();
        }
    }

    close() {
        this.opened = null;
        this.#placeCard();
    }

    say(item) {
        const place = item.lane.name ? `${item.lane.name}: ` : '';
        this.voice.textContent = place + Card.words(item, this.data);
    }

    /** Draws it with the next frame. */
    redraw() {
        this.pending ??= requestAnimationFrame(() => this.draw());
    }

    draw() {
        cancelAnimationFrame(this.pending);
        this.pending = null;
        const { view, frame } = this;
        const ticks = ticksBetween(view.from, view.to, labelApart / this.scale);
        this.axis.replaceChildren(...ticks.flatMap(tick => {
            const x = this.x(tick.time).toFixed(1);
            return [svg('path', { class: 'tick', d: `M${x} ${axisHeight}v-5` }), svg('text', { class: 'tick-label', x, y: axisHeight - 10 }, tick.label)];
        }));
        const [top, bottom] = this.isWhole ? [0, this.height] : [this.box.scrollTop - 100, this.box.scrollTop + this.box.clientHeight + 100];
        const now = this.data.asOf;
        const see = this.#drawn();
        this.drawing.replaceChildren(
            svg('path', { class: 'grid', d: ticks.map(tick => `M${this.x(tick.time).toFixed(1)} ${Math.max(0, top)}V${Math.min(this.height, bottom)}`).join('') }),
            ...(now > view.from && now < view.to ? [svg('path', { class: 'as-of', d: `M${this.x(now).toFixed(1)} 0V${this.height}` }, svg('title', null, 'As of'))] : []),
            ...this.seen.filter(lane => lane.bottom >= top && lane.top <= bottom).map(lane => lane.draw(see)));
        this.rivals.draw(see);
        this.range.textContent = this.lanes.some(lane => lane.dated.length > 0) ? rangeText(view.from, view.to) : 'No dates';
        this.#drawFocus();
        this.#placeCard();
    }

    // What lanes and brackets need to know.
    #drawn() {
        return { data: this.data, frame: this.frame, scale: this.scale, shortestSpan, x: time => this.x(time) };
    }

    #mark(release, kind, lane) {
        const { from = null, to = null } = this.data.releases[release];
        const at = from === null || to === null ? from ?? to : (from + to) / 2;
        return this.marks[release] = { release, kind, lane, from, to, at };
    }

    #covers(mark, x) {
        return (mark.from === null || this.x(mark.from) <= x) && (mark.to === null || this.x(mark.to) >= x);
    }

    #look(from, to) {
        const span = to - from;
        const room = span / 4;
        const most = Math.max(this.home.to + room - span, this.home.from - room);
        const start = Math.min(Math.max(from, this.home.from - room), most);
        this.view = { from: start, to: start + span };
        this.redraw();
    }

    #drawFocus() {
        const item = this.focus === null ? null : this.itemOf(this.focus);
        if (item?.x !== undefined && item.lane.shown?.includes(item)) {
            this.drawing.append(svg('circle', { class: 'focus', cx: item.x, cy: item.y, r: item.radius + 4 }));
        }
    }

    #placeCard() {
        const item = this.opened && this.itemOf(this.opened.release);
        if (!item || !item.lane.shown?.includes(item)) {
            this.card.close();
            return;
        }

        const shown = this.opened.isAlone ? { ...item, marks: [this.marks[this.opened.release]], key: `alone ${this.opened.release}` } : item;
        this.card.open(shown, { x: item.x, y: this.box.offsetTop + item.y - this.box.scrollTop }, this.opened.isPinned);
    }

    #build(host) {
        const button = (text, title, click) => html('button', { type: 'button', title, 'aria-label': text.length > 1 ? null : title, click }, text);
        this.range = html('output', { class: 'range' });
        this.axis = svg('svg', { class: 'axis', height: axisHeight, 'aria-hidden': 'true', focusable: 'false' });
        this.drawing = svg('svg', { class: 'drawing', 'aria-hidden': 'true', focusable: 'false' });
        this.rivals = new RivalStrip(this.data, this.marks);
        this.voice = html('p', { class: 'unseen', 'aria-live': 'polite' });
        this.box = html('div', {
            class: 'lanes', tabindex: 0, role: 'application', 'aria-roledescription': 'timeline', 'aria-describedby': 'keys',
            'aria-label': `${counted(this.data.releases.length, 'release')} in ${counted(this.lanes.length, 'lane')}`,
        }, this.drawing);
        this.card = new Card(this.data, release => this.reveal(release));
        this.card.onClose = () => {
            this.close();
            this.box.focus();
        };
        this.stage = html('div', { class: 'stage' }, this.axis, this.box, this.rivals.element, this.card.element);
        host.append(
            html('div', { class: 'toolbar', role: 'group', 'aria-label': 'What is seen of the timeline' },
                button('−', 'Zoom out', () => this.zoom(1 / 2)),
                button('+', 'Zoom in', () => this.zoom(2)),
                button('Fit', 'Show all', () => this.fit()),
                this.range,
                html('details', { class: 'keys' }, html('summary', null, 'Keys'), keyHelp())),
            this.stage,
            this.voice);
        listen(this);
    }

    #layOut() {
        const width = this.box.clientWidth;
        const isNarrow = width < narrow;
        const longest = Math.max(0, ...this.lanes.map(lane => Math.min(widthOf(lane.name) * 1.1, 400)));
        const left = isNarrow || longest === 0 ? 10 : Math.min(longest + 20, 190, width / 4);
        const right = width - (this.hasEdge ? edgeWidth : 14);
        this.width = width;
        this.frame = { left, right, width: Math.max(right - left, 50), edge: this.hasEdge ? width - 22 : width - 14 };
        const kept = this.lanes.filter(lane => lane.kept.length + lane.edge.length > 0);
        this.seen = kept.length > 0 ? kept : this.lanes;
        const count = this.seen.length;
        const most = count <= 4 ? 4 : count <= 8 ? 3 : count <= 20 ? 2 : 1;
        let top = 4;
        for (const lane of this.seen) {
            lane.top = top;
            lane.head = isNarrow && lane.name ? nameHeight : 0;
            lane.rows = this.#labelRows(lane, most);
            top += lane.head + lineHeight + lane.rows * labelHeight + 6;
            lane.bottom = top;
        }

        this.height = top;
        size(this.drawing, width, top);
        size(this.axis, width, axisHeight);
        size(this.rivals.element, width, this.rivals.height);
    }

    // As many as the names need where all of the timeline is seen, so that the height stays as it is while one zooms.
    #labelRows(lane, most) {
        const scale = this.frame.width / (this.home.to - this.home.from);
        const rows = new LabelRows(most, this.frame.edge + 12);
        let used = Math.min(most, 2);
        for (const item of lane.items(scale, shortestSpan, this.frame.width).toReversed()) {
            if (item.marks.length === 1) {
                const x = item.at === null ? this.frame.edge : this.frame.left + (item.at - this.home.from) * scale;
                used = Math.max(used, 1 + (rows.place(x, widthOf(cut(this.data.releases[item.marks[0].release].name, longestLabel)))?.row ?? 0));
            }
        }

        return used;
    }
}

/** Gives a drawing its size, and lets it shrink with the paper when it is printed. */
function size(drawing, width, height) {
    drawing.setAttribute('width', width);
    drawing.setAttribute('height', height);
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
}
