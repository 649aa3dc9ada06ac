// The gaps between rivals as brackets below the lanes, each with its length: first those that certainly are so close, the closest first, as many as have room.

const bracketRows = 5;
const bracketHeight = 20;
const mostTried = 400;

class RivalStrip {
    constructor(data, marks) {
        this.data = data;
        this.rivals = data.timeline.rivals
            .filter(rival => rival.isNear && marks[rival.first]?.at != null && marks[rival.second]?.at != null)
            .map(rival => ({ ...rival, start: Math.min(marks[rival.first].at, marks[rival.second].at), end: Math.max(marks[rival.first].at, marks[rival.second].at) }))
            .sort((a, b) => Number(a.isMaybe ?? false) - Number(b.isMaybe ?? false));
        this.element = svg('svg', { class: 'rivals', 'aria-hidden': 'true', focusable: 'false' });
        this.matches = null;
    }

    get height() {
        return this.rivals.length === 0 ? 0 : (Math.min(bracketRows, this.rivals.length) + 1) * bracketHeight;
    }

    draw(view) {
        const { frame } = view;
        const isKept = rival => this.matches === null || this.matches[rival.first] === 1 || this.matches[rival.second] === 1;
        const seen = this.rivals.filter(rival => isKept(rival) && view.x(rival.end) >= frame.left && view.x(rival.start) <= frame.right);
        const rows = Array.from({ length: Math.min(bracketRows, this.rivals.length) }, () => []);
        const parts = [];
        for (const rival of seen.slice(0, mostTried)) {
            const bracket = this.#place(rival, rows, view);
            if (bracket) {
                parts.push(bracket);
            }
        }

        const hidden = seen.length - parts.length;
        const heading = `Rivals within ${this.data.timeline.within}${hidden > 0 ? `: ${hidden.toLocaleString('en')} more when closer` : ''}`;
        this.element.replaceChildren(svg('text', { class: 'lane-name', x: 2, y: 14 }, heading), ...parts);
    }

    #place(rival, rows, view) {
        const { frame } = view;
        const start = Math.max(view.x(rival.start), frame.left);
        const end = Math.max(Math.min(view.x(rival.end), frame.right), start + 1);
        const names = `${this.data.releases[rival.first].name}, ${this.data.releases[rival.second].name}`;
        for (const text of [`${rival.gap}  ${cut(names, 60)}`, rival.gap]) {
            const width = widthOf(text) + 8;
            const isRight = end + width <= frame.edge + 12;
            const [left, right] = isRight ? [start, end + width] : [start - width, end];
            const row = left < 0 ? -1 : rows.findIndex(taken => taken.every(([from, to]) => right + labelGap <= from || left >= to + labelGap));
            if (row >= 0) {
                rows[row].push([left, right]);
                const y = (row + 1.5) * bracketHeight;
                return svg('g', null,
                    svg('title', null, `${rival.gap}: ${names}${rival.isMaybe ? ' (the dates do not tell whether it is that close)' : ''}`),
                    svg('path', { class: rival.isMaybe ? 'bracket maybe' : 'bracket', d: `M${start.toFixed(1)} ${y - 5}v10m0-5H${end.toFixed(1)}m0-5v10` }),
                    svg('text', { class: 'label', x: isRight ? end + 6 : start - 6, y: y + 4, 'text-anchor': isRight ? null : 'end' }, text));
            }
        }

        return null;
    }
}
