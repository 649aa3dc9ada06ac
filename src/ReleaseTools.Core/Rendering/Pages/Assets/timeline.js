// The timeline: what is seen of it, and what is pointed at, in focus and open. It draws at most once a frame, and only what can be seen.

const labelApart = 84;
const axisHeight = 26;

class Timeline {
    constructor(host, data) {
        this.data = data;
        this.view = new View(data.timeline.from, data.timeline.to, () => this.redraw());
        this.marks = [];
        this.lanes = data.timeline.lanes.map((lane, index) => new Lane(index, lane.name, lane.marks.map(([release, kind]) => this.#mark(release, kind, index))));
        this.hasDates = this.lanes.some(lane => lane.dated.length > 0);
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
        return lane.items(this.view.scale, this.view.frame.width);
    }

    /** Brings a release into view, apart from its neighbours where its date allows, opens what is known of it, and says it. */
    reveal(release) {
        const { view } = this;
        const mark = this.marks[release];
        const lane = this.lanes[mark.lane];
        if (mark.at !== null) {
            const near = lane.kept.reduce((least, { at }) => at === mark.at ? least : Math.min(least, Math.abs(at - mark.at)), Infinity);
            const span = Math.min(view.span, Math.max(shortestSpan, near * view.frame.width / (4 * markRadius)));
            view.look(mark.at - span / 2, mark.at + span / 2);
        }

        this.focusOn(release);
        this.opened = { release, isPinned: true, isAlone: true };
        this.say({ lane, marks: [mark] });
        this.redraw();
    }

    /** Puts a release in focus and in view. */
    focusOn(release) {
        this.focus = release;
        const { view } = this;
        const mark = this.marks[release];
        const lane = this.lanes[mark.lane];
        if (mark.at !== null && !view.holds(mark.at)) {
            view.look(mark.at - view.span / 2, mark.at + view.span / 2);
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
            this.view.look((from + to - span) / 2, (from + to + span) / 2);
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
        const { view } = this;
        const ticks = this.hasDates ? ticksBetween(view.from, view.to, labelApart / view.scale) : [];
        this.axis.replaceChildren(...ticks.flatMap(tick => {
            const x = view.x(tick.time).toFixed(1);
            return [svg('path', { class: 'tick', d: `M${x} ${axisHeight}v-5` }), svg('text', { class: 'tick-label', x, y: axisHeight - 10 }, tick.label)];
        }));
        const [top, bottom] = this.isWhole ? [0, this.height] : [this.box.scrollTop - 100, this.box.scrollTop + this.box.clientHeight + 100];
        const now = this.data.asOf;
        this.drawing.replaceChildren(
            svg('path', { class: 'grid', d: ticks.map(tick => `M${view.x(tick.time).toFixed(1)} ${Math.max(0, top)}V${Math.min(this.height, bottom)}`).join('') }),
            ...(this.hasDates && view.holds(now) ? [svg('path', { class: 'as-of', d: `M${view.x(now).toFixed(1)} 0V${this.height}` }, svg('title', null, 'As of'))] : []),
            ...this.seen.filter(lane => lane.bottom >= top && lane.top <= bottom).map(lane => lane.draw(view, this.data)));
        this.rivals.draw(view);
        this.range.textContent = this.hasDates ? rangeText(view.from, view.to) : 'No dates';
        this.#drawFocus();
        this.#placeCard();
    }

    #mark(release, kind, lane) {
        const { from = null, to = null } = this.data.releases[release];
        const middle = from === null || to === null ? from ?? to : (from + to) / 2;
        // A wide date may have its middle outside of the time that was asked for.
        const at = middle === null ? null : Math.min(Math.max(middle, this.view.home.from), this.view.home.to);
        return this.marks[release] = { release, kind, lane, from, to, at };
    }

    #covers(mark, x) {
        return (mark.from === null || this.view.x(mark.from) <= x) && (mark.to === null || this.view.x(mark.to) >= x);
    }

    #drawFocus() {
        const item = this.focus === null ? null : this.itemOf(this.focus);
        if (item?.x !== undefined && item.lane.shown?.includes(item)) {
            this.drawing.append(svg('circle', { class: 'focus', cx: item.x, cy: item.y, r: item.radius + 4 }));
        }
    }

    // Next to its mark, for as long as that is seen.
    #placeCard() {
        const item = this.opened && this.itemOf(this.opened.release);
        const y = item ? item.y - this.box.scrollTop : null;
        if (!item?.lane.shown?.includes(item) || y < 0 || y > this.box.clientHeight) {
            this.#leaveCard();
            this.card.close();
            return;
        }

        const shown = this.opened.isAlone ? { ...item, marks: [this.marks[this.opened.release]], key: `alone ${this.opened.release}` } : item;
        this.card.open(shown, { x: item.x, y: this.box.offsetTop + y }, this.opened.isPinned);
    }

    // The keyboard goes on where it came from when what it is on vanishes.
    #leaveCard() {
        if (this.card.element.contains(document.activeElement)) {
            this.box.focus({ preventScroll: true });
        }
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
        this.card = new Card(this.data, release => {
            this.#leaveCard();
            this.reveal(release);
        });
        this.card.onClose = () => this.close();
        this.stage = html('div', { class: 'stage' }, this.axis, this.box, this.rivals.element, this.card.element);
        host.append(
            html('div', { class: 'toolbar', role: 'group', 'aria-label': 'What is seen of the timeline' },
                button('−', 'Zoom out', () => this.view.zoom(1 / 2)),
                button('+', 'Zoom in', () => this.view.zoom(2)),
                button('Fit', 'Show all', () => this.view.fit()),
                this.range,
                html('details', { class: 'keys' }, html('summary', null, 'Keys'), keyHelp())),
            this.stage,
            this.voice);
        listen(this);
    }

    #layOut() {
        this.width = this.box.clientWidth;
        this.view.frame = frameOf(this.lanes, this.width);
        Object.assign(this, stack(this.lanes, this.width, this.view, this.data));
        size(this.drawing, this.width, this.height);
        size(this.axis, this.width, axisHeight);
        size(this.rivals.element, this.width, this.rivals.height);
    }
}

/** Gives a drawing its size, and lets it shrink with the paper when it is printed. */
function size(drawing, width, height) {
    drawing.setAttribute('width', width);
    drawing.setAttribute('height', height);
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
}
