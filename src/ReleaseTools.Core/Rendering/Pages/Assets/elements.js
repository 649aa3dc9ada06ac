// Making elements. Text always becomes a text node, so nothing from the data is ever read as markup.

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Gives an element its attributes and children; what is null or false is left out. */
function furnish(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes ?? {})) {
        if (typeof value === 'function') {
            element.addEventListener(name, value);
        } else if (value !== null && value !== undefined && value !== false) {
            element.setAttribute(name, value === true ? '' : value);
        }
    }

    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
}

/** An element of HTML; an attribute that is a function listens to the event of its name. */
const html = (name, attributes, ...children) => furnish(document.createElement(name), attributes, children);

/** An element of SVG. */
const svg = (name, attributes, ...children) => furnish(document.createElementNS(svgNamespace, name), attributes, children);

/** `1 release`, `2,000 releases`. */
const counted = (count, one) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/** Whether the reader asked for things not to move. */
const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
