// What keys, mouse, pen and fingers do. A plain wheel scrolls the page, as everywhere; with Ctrl, or two fingers, it zooms.

const keyNames = [
    ['← →', 'the release before or after in its lane'],
    ['↑ ↓', 'the lane above or below'],
    ['Home End', 'the first or last of the lane'],
    ['Enter', 'open a release, zoom into a disc'],
    ['Esc', 'close the details'],
    ['+ −', 'zoom; also Ctrl and the wheel, or two fingers'],
    ['Shift ← →', 'move; also drag, or Shift and the wheel'],
    ['0', 'show all'],
];
const clickDistance = 4;
const wheelLine = 16;

/** The keys, for those who read and those who listen. */
function keyHelp() {
    return html('dl', { id: 'keys' }, ...keyNames.flatMap(([key, does]) => [html('dt', null, key), html('dd', null, does)]));
}

/** Lets a timeline answer to its reader. */
function listen(timeline) {
    timeline.box.addEventListener('keydown', event => press(timeline, event));
    timeline.box.addEventListener('focus', () => timeline.focus === null || timeline.redraw());
    timeline.box.addEventListener('scroll', () => timeline.redraw(), { passive: true });
    timeline.stage.addEventListener('wheel', event => turn(timeline, event), { passive: false });
    timeline.stage.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            timeline.close();
            timeline.box.focus();
        }
    });
    point(timeline);
}

function press(timeline, event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }

    const pan = timeline.view.frame.width / 5;
    const actions = {
        ArrowLeft: () => event.shiftKey ? timeline.view.pan(-pan) : step(timeline, -1),
        ArrowRight: () => event.shiftKey ? timeline.view.pan(pan) : step(timeline, 1),
        ArrowUp: () => changeLane(timeline, -1),
        ArrowDown: () => changeLane(timeline, 1),
        Home: () => stepTo(timeline, 0),
        End: () => stepTo(timeline, -1),
        '+': () => timeline.view.zoom(2, focusTime(timeline)),
        '=': () => timeline.view.zoom(2, focusTime(timeline)),
        '-': () => timeline.view.zoom(1 / 2, focusTime(timeline)),
        0: () => timeline.view.fit(),
        Enter: () => open(timeline),
        ' ': () => open(timeline),
    };
    const action = actions[event.key];
    if (action) {
        event.preventDefault();
        action();
    }
}

const focusItem = timeline => timeline.focus === null ? null : timeline.itemOf(timeline.focus);

// Where the one in focus is in view it stays where it is.
function focusTime(timeline) {
    const at = focusItem(timeline)?.at;
    return at != null && timeline.view.holds(at) ? at : undefined;
}

function open(timeline) {
    const item = focusItem(timeline);
    if (item) {
        timeline.activate(item);
    }
}

// The focus begins with what is in the middle of the first lane that has something.
function goTo(timeline, item) {
    if (item) {
        timeline.focusOn(item.marks[0].release);
        timeline.preview(item);
        timeline.say(item);
    }
}

const laneOf = timeline => focusItem(timeline)?.lane ?? timeline.lanes.find(lane => timeline.items(lane).length > 0);

function step(timeline, by) {
    const items = laneOf(timeline) ? timeline.items(laneOf(timeline)) : [];
    const current = focusItem(timeline);
    const index = current ? items.indexOf(current) + by : by > 0 ? 0 : items.length - 1;
    goTo(timeline, items[Math.min(Math.max(index, 0), items.length - 1)]);
}

function stepTo(timeline, index) {
    const lane = laneOf(timeline);
    goTo(timeline, lane && timeline.items(lane).at(index));
}

function changeLane(timeline, by) {
    const current = focusItem(timeline);
    if (!current) {
        step(timeline, 1);
        return;
    }

    for (let index = current.lane.index + by; index >= 0 && index < timeline.lanes.length; index += by) {
        const items = timeline.items(timeline.lanes[index]);
        if (items.length > 0) {
            const distance = item => (item.at === null) !== (current.at === null) ? Infinity : Math.abs((item.at ?? 0) - (current.at ?? 0));
            goTo(timeline, items.reduce((best, item) => distance(item) < distance(best) ? item : best));
            return;
        }
    }
}

function turn(timeline, event) {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheelLine : 1;
    if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - timeline.box.getBoundingClientRect().left;
        timeline.view.zoom(Math.exp(-event.deltaY * unit / 300), timeline.view.timeAt(Math.min(Math.max(x, timeline.view.frame.left), timeline.view.frame.right)));
        return;
    }

    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
        event.preventDefault();
        timeline.view.pan(sideways * unit);
    }
}

// One pointer moves the picture, two stretch it; one that hardly moved was a click.
function point(timeline) {
    const { box, stage } = timeline;
    const pointers = new Map();
    let moved = 0;
    let leaving = null;
    const place = event => {
        const area = box.getBoundingClientRect();
        return { x: event.clientX - area.left, y: event.clientY - area.top + box.scrollTop };
    };
    const isOnScrollbar = event => event.clientX - box.getBoundingClientRect().left > box.clientWidth;
    const isInCard = event => timeline.card.element.contains(event.target);

    stage.addEventListener('pointerdown', event => {
        if (event.button !== 0 || isInCard(event) || isOnScrollbar(event)) {
            return;
        }

        moved = pointers.size === 0 ? 0 : Infinity;
        pointers.set(event.pointerId, place(event));
    });
    stage.addEventListener('pointermove', event => {
        const before = pointers.get(event.pointerId);
        if (!before) {
            hover(event);
            return;
        }

        const now = place(event);
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        if (other) {
            const factor = Math.max(Math.abs(now.x - other.x), 10) / Math.max(Math.abs(before.x - other.x), 10);
            timeline.view.zoom(factor, timeline.view.timeAt(other.x));
        } else {
            moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
            if (moved > clickDistance) {
                stage.setPointerCapture(event.pointerId);
                stage.classList.add('dragged');
                timeline.view.pan(before.x - now.x);
            }
        }

        pointers.set(event.pointerId, now);
    });
    for (const end of ['pointerup', 'pointercancel']) {
        stage.addEventListener(end, event => {
            if (pointers.delete(event.pointerId)) {
                stage.classList.remove('dragged');
                if (end === 'pointerup' && moved <= clickDistance) {
                    click(event);
                }
            }
        });
    }

    stage.addEventListener('pointerleave', () => leave());

    function hover(event) {
        if (isInCard(event)) {
            clearTimeout(leaving);
            leaving = null;
            return;
        }

        const { x, y } = place(event);
        const item = box.contains(event.target) ? timeline.hit(x, y) : null;
        stage.classList.toggle('pointed', item !== null);
        if (item) {
            clearTimeout(leaving);
            leaving = null;
            timeline.preview(item);
        } else {
            leave();
        }
    }

    // There is time to reach the card.
    function leave() {
        leaving ??= setTimeout(() => {
            leaving = null;
            timeline.preview(null);
        }, 250);
    }

    function click(event) {
        const { x, y } = place(event);
        const item = box.contains(event.target) ? timeline.hit(x, y) : null;
        if (item) {
            timeline.activate(item);
        } else {
            timeline.close();
        }
    }
}
