// What is known of a release, or which releases stand at one place, beside the mark that is pointed at or in focus.

const mostListed = 100;
const mostPreviewed = 8;

class Card {
    /** @param {(release: number) => void} show Leads to a release. */
    constructor(data, show) {
        this.data = data;
        this.show = show;
        this.isPinned = false;
        this.element = html('div', { class: 'card', hidden: true, role: 'group', 'aria-label': 'Details' });
        this.rivals = new Map();
        for (const rival of data.timeline.rivals) {
            for (const release of [rival.first, rival.second]) {
                if (!this.rivals.has(release)) {
                    this.rivals.set(release, rival);
                }
            }
        }
    }

    /** Shows what a mark stands for, next to a point of the chart. */
    open(item, point, isPinned) {
        const key = `${item.key}${isPinned}`;
        if (this.key !== key) {
            this.key = key;
            this.isPinned = isPinned;
            this.element.classList.toggle('pinned', isPinned);
            this.element.replaceChildren(...(item.marks.length === 1 ? this.#release(item.marks[0]) : this.#several(item, isPinned)));
            if (isPinned) {
                this.element.append(html('button', { type: 'button', class: 'close', 'aria-label': 'Close details', click: () => this.onClose?.() }, '×'));
            }
        }

        this.element.hidden = false;
        this.#moveTo(point);
    }

    close() {
        this.element.hidden = true;
        this.isPinned = false;
        this.key = null;
    }

    /** What is said of a mark to those who do not see it. */
    static words(item, data) {
        const release = data.releases[item.marks[0].release];
        if (item.marks.length === 1) {
            return [release.name, release.date, release.vendor, release.track, release.status === 'Released' ? null : release.status].filter(Boolean).join(', ');
        }

        return `${counted(item.marks.length, 'release')}, ${Card.#span(item.marks, data)}${item.canSplit ? '. Enter zooms in' : '. Enter lists them'}`;
    }

    static #span(marks, data) {
        const [first, last] = [data.releases[marks[0].release].date, data.releases[marks.at(-1).release].date];
        return first === last ? first : `${first} to ${last}`;
    }

    #release(mark) {
        const release = this.data.releases[mark.release];
        const precision = { unknown: 'not known', interval: 'somewhere in this time' }[release.precision] ?? `to the ${release.precision}`;
        const track = release.specialty ? `${release.track} (${release.specialty})` : release.track;
        const facts = [
            ['Released', `${release.date}, ${precision}`],
            ['Vendor', release.vendor],
            ['Product', release.product],
            ['Version', release.version],
            ['Track', track],
            ['Status', release.status],
            ['Alias of', release.aliasOf],
            ['Nearest rival', this.#rival(mark.release)],
            ['Source', this.#sources(release)],
        ];
        return [
            html('h3', null, release.name),
            html('dl', null, ...facts.filter(([, value]) => value).flatMap(([name, value]) => [html('dt', null, name), html('dd', null, ...[value].flat())])),
        ];
    }

    #rival(release) {
        const rival = this.rivals.get(release);
        if (!rival) {
            return null;
        }

        const other = this.data.releases[rival.first === release ? rival.second : rival.first];
        if (rival.isTied) {
            return `${other.name}, at the same instant`;
        }

        return rival.isOrdered
            ? `${other.name}, ${rival.gap} ${rival.first === release ? 'after' : 'before'} this`
            : `${other.name}, ${rival.gap} apart; which was first, the dates do not tell`;
    }

    #sources(release) {
        return release.sources?.flatMap((source, index) => [
            index > 0 ? '; ' : null,
            source.link ? html('a', { href: source.link, rel: 'noopener noreferrer' }, source.text) : source.text,
        ]);
    }

    #several(item, isPinned) {
        const listed = item.marks.slice(0, isPinned ? mostListed : mostPreviewed);
        const more = item.marks.length - listed.length;
        return [
            html('h3', null, counted(item.marks.length, 'release')),
            html('p', null, Card.#span(item.marks, this.data)),
            html('ul', null, ...listed.map(mark => {
                const release = this.data.releases[mark.release];
                const name = isPinned ? html('button', { type: 'button', click: () => this.show(mark.release) }, release.name) : release.name;
                return html('li', null, name, ` ${release.date}`);
            })),
            more > 0 ? html('p', null, `and ${more.toLocaleString('en')} more`) : null,
            isPinned ? null : html('p', { class: 'hint' }, item.canSplit ? 'Click to zoom in' : 'Click to list them'),
        ].filter(Boolean);
    }

    #moveTo({ x, y }) {
        const { element } = this;
        const room = element.parentElement.clientWidth;
        const width = element.offsetWidth;
        const left = x + 14 + width <= room ? x + 14 : Math.max(0, Math.min(x - 14 - width, room - width));
        element.style.left = `${left}px`;
        element.style.top = `${y + 14}px`;
    }
}
