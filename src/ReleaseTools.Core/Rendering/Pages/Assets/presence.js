// A long table costs more to lay out than all else in the page, so it waits until it comes near, the browser is idle, or something looks for its text.
// The class of the document is set before the tables are read; without this script nothing waits.

const idleAfter = 1500;
const nearMargin = '25% 0px';
const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 50));

document.documentElement.classList.add('lively');

/** Sees to it that every long table is laid out in time. */
function layOutInTime() {
    const waiting = new Set(document.querySelectorAll('.long'));
    const layOut = part => {
        waiting.delete(part);
        part.classList.add('near');
    };
    const all = () => waiting.forEach(layOut);
    const observer = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => layOut(entry.target)), { rootMargin: nearMargin });
    waiting.forEach(part => observer.observe(part));
    addEventListener('beforeprint', all);
    addEventListener('keydown', event => {
        if (event.key === 'F3' || event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) {
            all();
        }
    });
    setTimeout(next, idleAfter);

    // One at a time, so that whoever does something meanwhile is answered in between.
    function next() {
        const [part] = waiting;
        if (part) {
            whenIdle(() => {
                layOut(part);
                setTimeout(next, 0);
            });
        }
    }
}
