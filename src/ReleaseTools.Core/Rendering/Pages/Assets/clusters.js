// Marks of a lane that would cover each other are one disc with their number. Which do depends on the zoom alone, so that discs stay together while the picture is moved.

const markRadius = 6;
const markGap = 1;

/** How large the disc of so many marks is, in pixels. */
const discRadius = count => count === 1 ? markRadius : 7 + 2 * String(count).length;

/**
 * Merges marks from left to right: whenever the last two discs touch they become one in their middle, so one pass is enough and no two of the result touch.
 * @param {{at: number}[]} marks In time order.
 * @param {number} scale Pixels in a millisecond.
 * @returns {{at: number, start: number, end: number}[]} Where each stands, and which of the marks it holds: from start up to but not including end.
 */
function clustersOf(marks, scale) {
    const clusters = [];
    for (let index = 0; index < marks.length; index++) {
        let cluster = { at: marks[index].at, start: index, end: index + 1 };
        while (clusters.length > 0 && touches(clusters.at(-1), cluster, scale)) {
            cluster = merged(clusters.pop(), cluster);
        }

        clusters.push(cluster);
    }

    return clusters;
}

const sizeOf = cluster => cluster.end - cluster.start;

function touches(left, right, scale) {
    return (right.at - left.at) * scale < discRadius(sizeOf(left)) + discRadius(sizeOf(right)) + markGap;
}

function merged(left, right) {
    const share = sizeOf(right) / (right.end - left.start);
    return { at: left.at + (right.at - left.at) * share, start: left.start, end: right.end };
}
