// One lane per group: its name, how wide each date is, the marks, and as many names of releases as have room.

const lineHeight = 26;
const labelHeight = 16;
const nameHeight = 18;
const narrowest = 3;

class Lane {
    constructor(index, name, marks) {
        this.index = index;
        this.name = name;
        this.dated = marks.filter(mark => mark.at !== null).sort((a, b) => a.at - b.at);
        this.undated = marks.filter(mark => mark.at === null);
        this.filter(null);
    }

    /** Keeps the marks that match; the others stay as dots in the background. */
    filter(matches) {
        const isKept = mark => matches === null || matches[mark.release] === 1;
        this.kept = matches === null ? this.dated : this.dated.filter(isKept);
        this.dimmed = matches === null ? [] : this.dated.filter(mark => !isKept(mark));
        this.edge = this.undated.filter(isKept);
        this.scale = null;
    }

    /** The marks and discs at a scale in pixels per millisecond, and what stands at the edge; kept until the scale changes. */
    items(scale, plotWidth) {
        if (this.scale !== scale) {
            this.scale = scale;
            const most = plotWidth / shortestSpan;
            this.cached = clustersOf(this.kept, scale).map(cluster => {
                const marks = this.kept.slice(cluster.start, cluster.end);
                const extent = marks.at(-1).at - marks[0].at;
                return this.#item(marks, cluster.at, marks.length > 1 && extent * most > 2 * markRadius);
            });
            if (this.edge.length > 0) {
                this.cached.push(this.#item(this.edge, null, false));
            }
        }

        return this.cached;
    }

    #item(marks, at, canSplit) {
        return { lane: this, marks, at, canSplit, key: `${this.index}:${marks[0].release}:${marks.length}:${at === null}` };
    }

    /** Draws what of it can be seen. */
    draw(view, data) {
        const { frame } = view;
        const middle = this.top + this.head + lineHeight / 2;
        const parts = [
            svg('line', { class: 'lane-line', x1: frame.left, x2: frame.right, y1: middle, y2: middle }),
            this.#title(frame, middle),
        ];
        const dots = this.#dots(view, middle);
        if (dots) {
            parts.push(dots);
        }

        const shown = [];
        for (const item of this.items(view.scale, frame.width)) {
            item.x = item.at === null ? frame.edge : view.x(item.at);
            item.y = middle;
            item.radius = discRadius(item.marks.length);
            if (item.at === null || (item.x >= frame.left - 1 && item.x <= frame.right + 1)) {
                shown.push(item);
            }
        }

        parts.push(...this.#bars(view, middle), ...this.#labels(shown, view, middle, data), ...shown.map(item => this.#mark(item, data)));
        this.shown = shown;
        return svg('g', null, ...parts);
    }

    #title(frame, middle) {
        const isAbove = this.head > 0;
        const width = isAbove ? frame.right : frame.left - 14;
        return svg('text', { class: 'lane-name', x: 2, y: isAbove ? this.top + 13 : middle + 4 }, cutToWidth(this.name, width), svg('title', null, this.name));
    }

    // One path for all, however many they are.
    #dots(view, middle) {
        const places = new Set();
        for (const mark of this.dimmed) {
            const x = view.x(mark.at);
            if (x >= view.frame.left && x <= view.frame.right) {
                places.add(Math.round(x / 4) * 4);
            }
        }

        return places.size > 0 ? svg('path', { class: 'dimmed', d: [...places].map(x => `M${x} ${middle}h0`).join('') }) : null;
    }

    // A date that is as wide as it is known: what has an open end reaches to the end of the picture.
    #bars(view, middle) {
        const { frame } = view;
        const drawn = new Map();
        for (const mark of this.kept) {
            const start = mark.from === null ? frame.left : Math.max(view.x(mark.from), frame.left);
            const end = mark.to === null ? frame.right : Math.min(view.x(mark.to), frame.right);
            if (end - start >= narrowest) {
                const key = `${Math.round(start)} ${Math.round(end)} ${mark.kind}`;
                if (!drawn.has(key)) {
                    const style = `bar ${mark.kind}${mark.from === null || mark.to === null ? ' open' : ''}`;
                    drawn.set(key, svg('rect', { class: style, x: start.toFixed(1), y: middle - 3.5, width: (end - start).toFixed(1), height: 7, rx: 3 }));
                }
            }
        }

        return [...drawn.values()];
    }

    #labels(shown, view, middle, data) {
        const rows = new LabelRows(this.rows, view.frame.edge + 12);
        const parts = [];
        for (let index = shown.length - 1; index >= 0; index--) {
            const item = shown[index];
            item.label = null;
            if (item.marks.length > 1) {
                continue;
            }

            const text = cut(data.releases[item.marks[0].release].name, longestLabel);
            const width = widthOf(text);
            const room = rows.place(item.x, width);
            if (room) {
                const top = middle + lineHeight / 2 - 3 + room.row * labelHeight;
                item.label = { left: room.start, right: room.start + width, top, bottom: top + labelHeight };
                parts.push(
                    svg('path', { class: 'leader', d: `M${item.x.toFixed(1)} ${middle + markRadius + 1}V${top + 3}` }),
                    svg('text', { class: 'label', x: room.start.toFixed(1), y: top + 12 }, text));
            }
        }

        return parts;
    }

    #mark(item, data) {
        const place = `translate(${item.x.toFixed(1)} ${item.y})`;
        if (item.marks.length === 1) {
            const [mark] = item.marks;
            return svg('path', { class: `mark ${mark.kind}`, d: data.timeline.shapes[mark.kind], transform: `${place} scale(5.5)` });
        }

        return svg('g', { class: 'cluster', transform: place }, svg('circle', { r: item.radius - 1 }), svg('text', { y: 4 }, item.marks.length.toLocaleString('en')));
    }
}
