// How the width is shared out between names of lanes, time and what has no date, and how high each lane is.

const edgeWidth = 46;
const narrow = 560;

/** Where time lies in a drawing of a width: the names of lanes to its left, or above it where that is narrow. */
function frameOf(lanes, width) {
    const longest = lanes.reduce((most, lane) => Math.max(most, Math.min(widthOf(lane.name) * 1.1, 400)), 0);
    const left = width < narrow || longest === 0 ? 10 : Math.min(longest + 20, 190, width / 4);
    const hasEdge = lanes.some(lane => lane.undated.length > 0);
    const right = width - (hasEdge ? edgeWidth : 14);
    return { left, right, width: Math.max(right - left, 50), edge: hasEdge ? width - 22 : width - 14 };
}

/**
 * Puts the lanes that have something to show below each other; all where none has.
 * @returns {{seen: Lane[], height: number}}
 */
function stack(lanes, width, view, data) {
    const kept = lanes.filter(lane => lane.kept.length + lane.edge.length > 0);
    const seen = kept.length > 0 ? kept : lanes;
    const most = seen.length <= 4 ? 4 : seen.length <= 8 ? 3 : seen.length <= 20 ? 2 : 1;
    let top = 4;
    for (const lane of seen) {
        lane.top = top;
        lane.head = width < narrow && lane.name ? nameHeight : 0;
        lane.rows = labelRowsOf(lane, most, view, data);
        top += lane.head + lineHeight + lane.rows * labelHeight + 6;
        lane.bottom = top;
    }

    return { seen, height: top };
}

// As many as the names need where all of the timeline is seen, so that the height stays as it is while one zooms.
function labelRowsOf(lane, most, { frame, home }, data) {
    const scale = frame.width / (home.to - home.from);
    const rows = new LabelRows(most, frame.edge + 12);
    let used = Math.min(most, 2);
    for (const item of lane.items(scale, frame.width).toReversed()) {
        if (item.marks.length === 1) {
            const x = item.at === null ? frame.edge : frame.left + (item.at - home.from) * scale;
            used = Math.max(used, 1 + (rows.place(x, widthOf(cut(data.releases[item.marks[0].release].name, longestLabel)))?.row ?? 0));
        }
    }

    return used;
}
