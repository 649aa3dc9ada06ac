// One filter for the whole page. Its words filter the releases, in the table and in the timeline, and the rows of every other table; the choices are of releases only.

const mostChoices = 200;
const facets = [['vendor', 'vendors'], ['track', 'tracks'], ['status', 'statuses']];

class Filter {
    constructor(data, timeline) {
        this.data = data;
        this.timeline = timeline;
        this.tables = [];
        this.box = html('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false', placeholder: 'name, vendor, date …', input: () => this.#later() });
        this.choices = facets.map(([field, several]) => ({ field, list: this.#choice(field, several) })).filter(choice => choice.list);
        this.count = html('output', { for: 'filter' });
        this.clear = html('button', { type: 'button', hidden: true, click: () => {
            this.#reset();
            this.box.focus();
        } }, 'Clear');
        this.element = html('form', { class: 'filter', role: 'search', submit: event => event.preventDefault() },
            html('label', { for: 'filter' }, 'Filter'), this.box, ...this.choices.map(choice => choice.list), this.clear, this.count);
        this.#tell(data.releases.length, false);
    }

    /** Filters a table too: that of the releases, whose rows stand in the order of the data, or one of other figures. */
    add(table, isReleases) {
        const count = html('p', { class: 'count', hidden: true });
        table.element.parentElement.before(count);
        this.tables.push({ table, isReleases, count });
        if (this.isFiltered) {
            this.#later();
        }
    }

    #later() {
        this.pending ??= requestAnimationFrame(() => {
            this.pending = null;
            this.#apply();
        });
    }

    /** Ends the filter where it hides a release. */
    show(release) {
        if (this.isFiltered && this.matches[release] === 0) {
            this.#reset();
        }
    }

    #reset() {
        this.box.value = '';
        this.choices.forEach(choice => { choice.list.value = ''; });
        this.#apply();
    }

    // Only where there is something to choose, and not more than one looks through.
    #choice(field, several) {
        const values = new Set(this.data.releases.map(release => release[field]).filter(Boolean));
        return values.size < 2 || values.size > mostChoices ? null : html('select', { 'aria-label': `Only of these ${several}`, change: () => this.#later() },
            html('option', { value: '' }, `all ${several}`),
            ...[...values].sort(collator.compare).map(value => html('option', { value }, cut(value, 40))));
    }

    #apply() {
        const words = folded(this.box.value).split(/\s+/).filter(Boolean);
        const chosen = this.choices.filter(choice => choice.list.value !== '').map(choice => [choice.field, choice.list.value]);
        const isFiltered = this.isFiltered = words.length > 0 || chosen.length > 0;
        const texts = this.texts ??= this.data.releases.map(release => folded(
            [release.name, release.vendor, release.product, release.version, release.track, release.specialty, release.status, release.date, ...(release.sources ?? []).map(source => source.text)].join(' ')));
        const matches = this.matches = Uint8Array.from(this.data.releases, (release, index) =>
            words.every(word => texts[index].includes(word)) && chosen.every(([field, value]) => release[field] === value) ? 1 : 0);
        this.timeline?.filter(isFiltered ? matches : null);
        for (const one of this.tables) {
            this.#filterTable(one, words, matches, isFiltered);
        }

        this.#tell(matches.reduce((sum, match) => sum + match, 0), isFiltered);
    }

    #filterTable(one, words, matches, isFiltered) {
        const { table, isReleases, count } = one;
        const texts = isReleases ? null : one.texts ??= table.rows.map(row => folded([...row.cells].map(cell => cell.textContent).join(' ')));
        let kept = 0;
        table.rows.forEach((row, index) => {
            const isKept = isReleases ? matches[index] === 1 : words.every(word => texts[index].includes(word));
            row.hidden = !isKept;
            kept += isKept ? 1 : 0;
        });
        count.hidden = isReleases ? !isFiltered : words.length === 0;
        count.textContent = `${kept.toLocaleString('en')} of ${counted(table.rows.length, 'row')}`;
    }

    #tell(kept, isFiltered) {
        this.clear.hidden = !isFiltered;
        const all = this.data.releases.length;
        this.count.textContent = isFiltered ? `${kept.toLocaleString('en')} of ${counted(all, 'release')}` : counted(all, 'release');
    }
}

/** The text without case and without accents, so that e finds é. */
const folded = text => text.normalize('NFKD').replace(/\p{Mark}/gu, '').toLowerCase();
