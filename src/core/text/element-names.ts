/** How HTML's elements take part in the text of a page, by name; the same for pages in a browser and in files. */

const names = (list: string): readonly string[] => list.split(/\s+/);

/** Elements whose text is not part of the page's text. */
export const UNREAD = names(`applet audio canvas datalist iframe map math meter noembed noframes noscript object option
  picture progress rp rt script select style svg template textarea title video`);

/** Elements that are blocks of their own. */
export const BLOCKS = names(`address article aside blockquote body button caption center dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav ol optgroup p
  pre search section summary table tbody td tfoot th thead tr ul`);
