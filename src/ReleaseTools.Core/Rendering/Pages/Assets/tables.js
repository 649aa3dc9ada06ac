// Tables that are sorted by their headings. What has no value stays last in either direction, and equal rows stay as they were.

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

class SortableTable {
    constructor(element) {
        this.element = element;
        this.body = element.tBodies[0];
        this.rows = [...this.body.rows];
        this.headings = [...element.tHead.rows[0].cells];
        this.keys = [];
        this.headings.forEach((heading, column) => {
            heading.replaceChildren(html('button', { type: 'button', click: () => this.sort(column) }, heading.textContent));
        });
    }

    /** Sorts by a column, the other way round where it is sorted by it already. */
    sort(column) {
        const heading = this.headings[column];
        const isDescending = heading.getAttribute('aria-sort') === 'ascending';
        this.headings.forEach(one => one.removeAttribute('aria-sort'));
        heading.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
        const keys = this.keys[column] ??= new Map(this.rows.map(row => [row, keyOf(row.cells[column])]));
        const sorted = document.createDocumentFragment();
        for (const row of [...this.rows].sort((a, b) => compareKeys(keys.get(a), keys.get(b), isDescending ? -1 : 1))) {
            sorted.append(row);
        }

        this.body.append(sorted);
    }
}

// A number, a text, or null for what has no place in the order.
function keyOf(cell) {
    const order = cell?.dataset.order;
    const text = cell?.textContent.trim() ?? '';
    return order === 'none' ? null : order !== undefined ? Number(order) : text || null;
}

function compareKeys(a, b, direction) {
    if (a === null || b === null) {
        return (a === null) - (b === null);
    }

    if (typeof a !== typeof b) {
        return typeof a === 'number' ? -1 : 1;
    }

    return direction * (typeof a === 'number' ? a - b : collator.compare(a, b));
}
