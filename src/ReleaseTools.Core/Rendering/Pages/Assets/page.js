// Puts the parts together. Without any of this the page is the same text and tables, with the picture standing still.

const data = JSON.parse(document.getElementById('data').textContent);
const chart = document.getElementById('chart');
const timeline = chart && new Timeline(chart, data);
const filter = new Filter(data, timeline);
document.querySelector('nav').append(filter.element, themeButton());
performance.mark('timeline-drawn');

// The tables follow the script in the page.
document.addEventListener('DOMContentLoaded', () => {
    for (const element of document.querySelectorAll('.part table')) {
        filter.add(new SortableTable(element), element.closest('.part').id === 'release');
    }

    layOutInTime();
    performance.mark('page-ready');
});

if (timeline) {
    // The name of a release, in any table, or the whole of its row in the table of releases.
    document.getElementById('main').addEventListener('click', event => {
        const row = getSelection().isCollapsed && !event.target.closest('a, button') ? event.target.closest('#release tbody tr') : null;
        const link = event.target.closest('a[data-release]') ?? row?.querySelector('a[data-release]');
        if (link) {
            event.preventDefault();
            document.getElementById('timeline').scrollIntoView({ behavior: isStill() ? 'auto' : 'smooth' });
            timeline.box.focus({ preventScroll: true });
            filter.show(Number(link.dataset.release));
            timeline.reveal(Number(link.dataset.release));
        }
    });
    addEventListener('beforeprint', () => { timeline.isWhole = true; timeline.draw(); });
    addEventListener('afterprint', () => { timeline.isWhole = false; timeline.draw(); });
}

/** Changes between light and dark; at first the page is as the reader's system is. */
function themeButton() {
    const root = document.documentElement;
    const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    const button = html('button', { type: 'button', class: 'theme', click: () => {
        root.dataset.theme = isDark() ? 'light' : 'dark';
        name();
    } });
    const name = () => { button.textContent = isDark() ? 'Light' : 'Dark'; };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name);
    name();
    return button;
}
