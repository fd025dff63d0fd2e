import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A link of the batch, and the state its check must end in. */
export interface SiteLink {
  url: string;
  ends: 'claim' | 'quiet' | string;
}

export interface ReviewSite {
  port: number;
  links: SiteLink[];
  /** What requests carried that tells who asks. */
  traces: string[];
  close(): Promise<void>;
}

const FILLERS = [
  'La mairie de Goris annonce que les écoles de la vallée restent fermées jusqu’à lundi, faute de chauffage.',
  'Les boulangers du marché couvert ont rouvert leurs échoppes après trois jours d’interruption.',
  'Un orchestre de chambre jouera dimanche au profit des familles déplacées, a dit sa directrice.',
  'Le prix du bois de chauffage a doublé en une semaine dans les villages de la plaine.',
  'Les pompiers volontaires cherchent des conducteurs pour deux camions reçus en don cet été.',
];

const ORIGIN = 'http://guetteur.example/front/hadrout';

/** How outlets tell that special forces are blocked: flat, attributed, denying, copying. */
const TELLINGS: ((at: number) => string)[] = [
  () => 'Des forces spéciales turques sont encerclées à Hadrout depuis samedi matin.',
  () => `Selon <a href="${ORIGIN}">Le Guetteur</a>, des forces spéciales turques sont encerclées à Hadrout.`,
  () => 'Le ministère dément que des forces spéciales turques soient encerclées à Hadrout.',
  (at) => `Des forces spéciales turques seraient encerclées à Hadrout, affirme un témoin joint par téléphone (${at}).`,
  () => 'Un cessez-le-feu entre l’Arménie et l’Azerbaïdjan a été convenu à Moscou, à partir de samedi midi.',
];

function page(title: string, outlet: string, day: number, paragraphs: readonly string[]): string {
  const head = `<meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="${outlet}">`;
  const date = `<meta property="article:published_time" content="2020-10-${String(day).padStart(2, '0')}T08:00:00Z">`;
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="fr"><head>${head}${date}</head><body><nav><a href="/">Accueil</a></nav><article><h1>${title}</h1>${body}</article></body></html>`;
}

/** Fifty links: forty-two pages with and without claims, eight that can't be read. */
export async function startReviewSite(): Promise<ReviewSite> {
  const pages = new Map<string, string>();
  const links: SiteLink[] = [];
  const add = (url: string, html: string, ends: SiteLink['ends']) => {
    pages.set(url.replace('http://', ''), html);
    links.push({ url, ends });
  };
  const fill = (at: number) => [0, 1, 2].map((step) => FILLERS[(at + step) % FILLERS.length] ?? '');
  add(ORIGIN, page('Sur le front de Hadrout', 'Le Guetteur', 10, [TELLINGS[0]?.(0) ?? '', ...fill(0)]), 'claim');
  for (let at = 1; at < 30; at++) {
    const url = `http://gazette-${at}.example/2020/10/article-${at}.html`;
    const telling = TELLINGS[at % TELLINGS.length]?.(at) ?? '';
    add(
      url,
      page(`Hadrout : le point de la journée, édition ${at}`, `La Gazette ${at}`, 11 + (at % 8), [
        telling,
        ...fill(at),
      ]),
      'claim',
    );
  }
  for (let at = 0; at < 12; at++) {
    add(
      `http://village-${at}.example/nouvelles/${at}`,
      page(`Nouvelles du village ${at}`, `Village ${at}`, 12, fill(at)),
      'quiet',
    );
  }
  for (const name of ['perdu', 'absent', 'retire', 'efface'])
    links.push({ url: `http://${name}.example/404`, ends: 'status' });
  add('http://vide.example/a', '<html><body></body></html>', 'empty');
  links.push({ url: 'http://rapport.example/a.pdf', ends: 'not_text' });
  links.push({ url: 'http://coupe.example/a', ends: 'unreachable' });
  links.push({ url: 'http://192.168.1.1/admin', ends: 'private_address' });

  pages.set(
    'forum.example/fil',
    '<!doctype html><body style="margin:0"><a href="http://partage.example/un?fbclid=1" style="display:block;padding:30px">Un</a>' +
      '<ul aria-label="Liens du jour"><li><a href="http://partage.example/deux">2</a><li><a href="http://autre.example/trois">3</a><li><a href="/regles">4</a></ul>',
  );
  pages.set(
    'journal.example/pont',
    page('Le pont d’Orvelle', 'Journal du Val', 14, [
      'Selon la préfecture, le vieux pont d’Orvelle a été fermé après la découverte de fissures dans deux piles.',
      ...fill(2),
    ]).replace('<article>', '<article style="position:absolute;inset:0;background:#fff;font-size:20px">'),
  );
  const written = page('Écrit par un script', 'Le Script', 12, [TELLINGS[0]?.(0) ?? '', ...fill(1)]);
  pages.set(
    'script.example/a',
    `<body><p>Chargement…</p><script>document.documentElement.innerHTML = ${JSON.stringify(written).replaceAll('/', '\\/')}</script>`,
  );
  const traces: string[] = [];
  const server = createServer((request, response) => answer(request, response, pages, traces));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as AddressInfo).port, links, traces, close };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: Map<string, string>,
  traces: string[],
): void {
  const host = request.headers.host ?? '';
  for (const name of ['cookie', 'referer', 'origin', 'authorization'] as const) {
    const value = request.headers[name];
    if (value) traces.push(`${name}: ${String(value)}`);
  }
  response.setHeader('set-cookie', 'seen=1; path=/');
  if (host === 'rapport.example') {
    response.setHeader('content-type', 'application/pdf');
    response.end('%PDF-1.7');
    return;
  }
  if (host === 'coupe.example') {
    request.socket.destroy();
    return;
  }
  const html = pages.get(`${host}${request.url?.replace(/[?].*$/, '')}`);
  if (html === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('Not here');
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html);
}
