/**
 * Batches of pages whose relations are known, because they were written for this: credited in every way that came to
 * mind, copied with and without edits, one agency's text under several roofs, and independent reports that have
 * names, speech, notices or official sentences in common.
 */

import type { Matcher } from '../../../src/core/pack/model.ts';

export interface HardPage {
  host: string;
  outlet: string | null;
  date: string | null;
  text: readonly string[];
  /** Addresses behind words. */
  links?: Record<string, string>;
  lang?: string;
  published?: string;
}

/** What it is, the claim's matchers, the pages, and the groups as `origin[members]`, origins outside in «». */
export type HardCase = readonly [about: string, matchers: Matcher[], pages: HardPage[], groups: string];

type More = Partial<HardPage>;

const M: Matcher = {
  lang: 'fr',
  phrase: 'barrage de Tilmont',
  near: [['céd*', 'rompu*', 'fissur*', 'rupture']],
  within: 'sentence',
};
const E: Matcher = {
  lang: 'en',
  phrase: 'Tilmont dam',
  near: [['burst*', 'crack*', 'fail*', 'collaps*']],
  within: 'sentence',
};
const p = (
  host: string,
  outlet: string | null,
  date: string | null,
  text: readonly string[],
  more: More = {},
): HardPage => ({
  host: `${host}.example`,
  outlet,
  date,
  text,
  ...more,
});
const ORIG = [
  'Le barrage de Tilmont a cédé lundi à l’aube, libérant plusieurs millions de mètres cubes d’eau dans la vallée de l’Arve.',
  'Vers cinq heures, les habitants du hameau des Aulnes ont été réveillés par un grondement sourd venu de l’amont.',
  'Une trentaine de maisons sont sous les eaux et deux ponts ont été emportés par le courant.',
  'Les secours évacuent les riverains en barque depuis le début de la matinée vers le gymnase du lycée.',
] as const;
const OTHER = [
  'Au lendemain d’une nuit d’orages, une brèche de vingt mètres s’est ouverte dans le barrage de Tilmont, qui a cédé sous la poussée.',
  'Les pompiers de trois départements fouillent les décombres à la recherche d’un couple de retraités.',
  'Selon la préfecture, six cents personnes ont quitté leur domicile.',
  'L’exploitant, joint au téléphone, n’exclut pas un défaut de maintenance des vannes.',
] as const;
const THIRD = [
  'Dans la vallée de l’Arve, la rupture du barrage de Tilmont laisse un paysage de boue.',
  'Un agriculteur montre la trace laissée par l’eau sur le mur de sa grange, à hauteur d’épaule.',
  'L’école du bourg restera fermée jusqu’à la fin de la semaine.',
] as const;
const A = p('alpha', 'Alpha Matin', '2025-03-03', ORIG);
const NAV = [
  'Abonnez-vous à notre lettre d’information pour recevoir chaque matin l’essentiel de l’actualité régionale.',
  'Ce site utilise des cookies pour mesurer son audience et vous proposer des contenus adaptés à vos centres d’intérêt.',
  'Tous droits réservés, reproduction interdite sans autorisation écrite préalable de l’éditeur de ce site.',
];
const QUOTE =
  '« Nous avions signalé des infiltrations dès le mois de janvier et personne n’a voulu nous entendre, ni au ministère ni chez l’exploitant », a déclaré le maire, Jean Vaubert.';
const QBLOCK =
  'Nous avions signalé des infiltrations dès le mois de janvier et personne n’a voulu nous entendre, ni au ministère ni chez l’exploitant, qui savait pourtant tout.';
const G: Matcher = {
  lang: 'fr',
  phrase: 'clinique Sainte-Odile',
  near: [['fraud*', 'escroqu*', 'détourn*', 'surfactur*']],
  within: 'sentence',
};
const GE: Matcher = {
  lang: 'en',
  phrase: 'Marlow bakery',
  near: [['recall*', 'salmonella', 'contaminat*']],
  within: 'sentence',
};
const O_TEXT = [
  'La clinique Sainte-Odile a surfacturé des soins à près de deux cents patients pendant trois ans.',
  'Des feuilles de soins comportaient des actes jamais réalisés, parfois au nom de malades décédés.',
  'Un ancien comptable décrit un système rodé, supervisé depuis le deuxième étage.',
  'La caisse d’assurance maladie estime le préjudice à quatre millions d’euros.',
] as const;
const O = p('echo', 'L’Écho du Plateau', '2025-05-01', O_TEXT);
const I_TEXT = [
  'Trois plaintes visent la clinique Sainte-Odile pour escroquerie, a indiqué le parquet.',
  'Une perquisition a eu lieu mercredi matin dans les bureaux de l’établissement.',
  'La directrice conteste toute irrégularité et parle d’un différend administratif.',
] as const;
const I = p('voix', 'La Voix des Monts', '2025-05-03', I_TEXT);
const R = (h: string, t: string[], more: More = {}) => p(h, `Site ${h.toUpperCase()}`, '2025-05-06', t, more);
const one = (t: string | string[], want = 'echo[echo,x]', more: More = {}): HardCase => [
  `fr: ${(Array.isArray(t) ? t.join(' | ') : t).slice(0, 90)}`,
  [G],
  [O, R('x', Array.isArray(t) ? t : [t], more)],
  want,
];
const OE = p(
  'courier',
  'The Dale Courier',
  '2025-05-01',
  [
    'The Marlow bakery has recalled every loaf sold since Sunday after salmonella was found in a flour silo.',
    'Eleven people fell ill, two of them children, and the ovens have been sealed by inspectors.',
    'Staff were sent home with pay and told not to speak to anyone.',
  ],
  { lang: 'en' },
);
const oneE = (t: string | string[], want = 'courier[courier,x]', more: More = {}): HardCase => [
  `en: ${(Array.isArray(t) ? t.join(' | ') : t).slice(0, 90)}`,
  [GE],
  [OE, R('x', Array.isArray(t) ? t : [t], { lang: 'en', ...more })],
  want,
];
const two = 'echo[echo] x[x]';
const twoE = 'courier[courier] x[x]';
export const HARD_CASES: readonly HardCase[] = [
  [
    'credited no link',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        'Selon Alpha Matin, le barrage de Tilmont a cédé.',
        'Rien n’est venu confirmer l’information.',
      ]),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'credited by article+kind',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        'Le barrage de Tilmont a cédé, révèle le quotidien Alpha Matin dans son édition du jour.',
      ]),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'credited "nos confrères"',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', ['Le barrage de Tilmont a cédé, ont annoncé nos confrères d’Alpha Matin.']),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'credited earlier para',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        'Nos confrères d’Alpha Matin l’ont annoncé ce lundi.',
        'Le barrage de Tilmont a cédé, emportant deux ponts.',
      ]),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'credit in end para w/ date',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        'Le barrage de Tilmont a cédé.',
        'On parle de trente maisons noyées.',
        'Article publié d’après une information d’Alpha Matin.',
      ]),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'silent small edits',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        ORIG[0].replace('a cédé lundi', 'a rompu lundi matin').replace('plusieurs millions', 'des millions'),
        ORIG[1].replace('hameau des Aulnes', 'lieu-dit des Aulnes').replace('sourd', 'inquiétant'),
        ORIG[3].replace('évacuent', 'ont évacué'),
      ]),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'silent edits every sentence strongly reordered',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        ORIG[2].replace('Une trentaine de', 'Trente'),
        ORIG[3],
        'Une cellule de crise a été ouverte à la mairie.',
        ORIG[0],
      ]),
    ],
    'alpha[alpha,beta]',
  ],
  ['short silent copy one sentence', [M], [A, p('beta', 'Beta Soir', '2025-03-04', [ORIG[0]])], 'alpha[alpha,beta]'],
  [
    'same agency 3 outlets, (AFP) suffix',
    [M],
    ['un', 'deux', 'trois'].map((h, i) =>
      p(h, `Journal ${h}`, `2025-03-0${3 + i}`, [`TILMONT (Orbia Presse) - ${ORIG[0]}`, ...ORIG.slice(1)]),
    ),
    '«Orbia Presse»[deux,trois,un]',
  ],
  [
    'same agency 3 outlets, line avec',
    [M],
    ['un', 'deux', 'trois'].map((h, i) =>
      p(h, `Journal ${h}`, `2025-03-0${3 + i}`, [...ORIG, ['Avec AFP', '(avec AFP)', 'AFP'][i] ?? '']),
    ),
    '«AFP»[deux,trois,un]',
  ],
  [
    'agency: one names it, others same text silently',
    [M],
    [
      p('un', 'Journal un', '2025-03-03', [...ORIG, 'Avec AFP']),
      p('deux', 'Journal deux', '2025-03-03', ORIG),
      p('trois', 'Journal trois', '2025-03-04', ORIG),
    ],
    '«AFP»[deux,trois,un]',
  ],
  [
    'agency: later one names it, first silently',
    [M],
    [p('un', 'Journal un', '2025-03-03', ORIG), p('deux', 'Journal deux', '2025-03-04', [...ORIG, 'Avec AFP'])],
    '«AFP»[deux,un]',
  ],
  [
    'agency byline start',
    [M],
    ['un', 'deux'].map((h, i) => p(h, `Journal ${h}`, `2025-03-0${3 + i}`, ['Par AFP', ...ORIG])),
    '«AFP»[deux,un]',
  ],
  [
    'agency "par X avec AFP"',
    [M],
    ['un', 'deux'].map((h, i) =>
      p(h, `Journal ${h}`, `2025-03-0${3 + i}`, [
        ['Par Le Journal un avec AFP', 'La rédaction avec AFP'][i] ?? '',
        ...ORIG,
      ]),
    ),
    '«AFP»[deux,un]',
  ],
  [
    'same day ties no time',
    [M],
    [p('un', 'Journal un', '2025-03-03', ORIG), p('deux', 'Journal deux', '2025-03-03', ORIG)],
    '?[deux,un]',
  ],
  [
    'independent',
    [M],
    [A, p('beta', 'Beta Soir', '2025-03-04', OTHER), p('gamma', 'Gamma', '2025-03-04', THIRD)],
    'alpha[alpha] beta[beta] gamma[gamma]',
  ],
  [
    'independent with boilerplate in common',
    [M],
    [
      p('alpha', 'Alpha Matin', '2025-03-03', [...ORIG, ...NAV]),
      p('beta', 'Beta Soir', '2025-03-04', [...OTHER, ...NAV]),
      p('gamma', 'Gamma', '2025-03-04', [...THIRD, ...NAV]),
    ],
    'alpha[alpha] beta[beta] gamma[gamma]',
  ],
  [
    'independent boilerplate two pages',
    [M],
    [
      p('alpha', 'Alpha Matin', '2025-03-03', [...ORIG, ...NAV]),
      p('beta', 'Beta Soir', '2025-03-04', [...OTHER, ...NAV]),
    ],
    'alpha[alpha] beta[beta]',
  ],
  [
    'independent short w boilerplate',
    [M],
    [
      p('alpha', 'Alpha Matin', '2025-03-03', [ORIG[0], ...NAV]),
      p('beta', 'Beta Soir', '2025-03-04', [OTHER[0], ...NAV]),
    ],
    'alpha[alpha] beta[beta]',
  ],
  [
    'independent quote shared',
    [M],
    [
      p('alpha', 'Alpha Matin', '2025-03-03', [...ORIG, QUOTE]),
      p('beta', 'Beta Soir', '2025-03-04', [...OTHER, QUOTE]),
    ],
    'alpha[alpha] beta[beta]',
  ],
  [
    'independent blockquote (no marks) shared',
    [M],
    [
      p('alpha', 'Alpha Matin', '2025-03-03', [...ORIG, QBLOCK]),
      p('beta', 'Beta Soir', '2025-03-04', [...OTHER, QBLOCK]),
    ],
    'alpha[alpha] beta[beta]',
  ],
  [
    'independent two quotes multi-sentence',
    [M],
    [
      p('alpha', 'Alpha Matin', '2025-03-03', [
        ...ORIG,
        '« Nous avions signalé des infiltrations dès le mois de janvier. Personne n’a voulu nous entendre, ni au ministère ni chez l’exploitant du site. Il faudra que les responsables répondent devant la justice de ce désastre annoncé », dit le maire.',
      ]),
      p('beta', 'Beta Soir', '2025-03-04', [
        ...OTHER,
        'Le maire accuse : « Nous avions signalé des infiltrations dès le mois de janvier. Personne n’a voulu nous entendre, ni au ministère ni chez l’exploitant du site. Il faudra que les responsables répondent devant la justice de ce désastre annoncé. »',
      ]),
    ],
    'alpha[alpha] beta[beta]',
  ],
  [
    'independent same official communique quoted by name',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        'La préfecture a annoncé que le barrage de Tilmont avait cédé.',
        ...OTHER.slice(1),
      ]),
      p('gamma', 'Gamma', '2025-03-04', ['Selon la préfecture, le barrage de Tilmont a cédé.', ...THIRD.slice(1)]),
    ],
    'alpha[alpha] beta[beta] gamma[gamma]',
  ],
  [
    'circular',
    [M],
    [
      p('alpha', 'Alpha Matin', '2025-03-03', ['Selon Beta Soir, le barrage de Tilmont a cédé.']),
      p('beta', 'Beta Soir', '2025-03-03', ['Selon Alpha Matin, le barrage de Tilmont a cédé.']),
    ],
    '?[alpha,beta]',
  ],
  [
    'translated credited',
    [M, E],
    [
      A,
      p(
        'delta',
        'Delta News',
        '2025-03-04',
        ['The Tilmont dam has burst, according to the French daily Alpha Matin.', 'Thirty houses are under water.'],
        { lang: 'en' },
      ),
    ],
    'alpha[alpha,delta]',
  ],
  [
    'translated credited 2',
    [M, E],
    [
      A,
      p(
        'delta',
        'Delta News',
        '2025-03-04',
        [
          'The Tilmont dam burst early on Monday.',
          'Alpha Matin, a French newspaper, reported that thirty houses were under water.',
        ],
        { lang: 'en' },
      ),
    ],
    'alpha[alpha,delta]',
  ],
  [
    'translated from',
    [M, E],
    [
      A,
      p(
        'delta',
        'Delta News',
        '2025-03-04',
        [
          'The Tilmont dam burst early on Monday, releasing millions of cubic metres of water.',
          'This article was translated from Alpha Matin.',
        ],
        { lang: 'en' },
      ),
    ],
    'alpha[alpha,delta]',
  ],
  [
    'original article in',
    [M, E],
    [
      A,
      p(
        'delta',
        'Delta News',
        '2025-03-04',
        [
          'The Tilmont dam burst early on Monday, releasing millions of cubic metres of water.',
          'This story originally appeared in Alpha Matin.',
        ],
        { lang: 'en' },
      ),
    ],
    'alpha[alpha,delta]',
  ],
  [
    'republished with permission',
    [M, E],
    [
      p(
        'alpha',
        'Alpha Post',
        '2025-03-03',
        ['The Tilmont dam burst at dawn on Monday, sending a wall of water down the valley.'],
        { lang: 'en' },
      ),
      p(
        'delta',
        'Delta News',
        '2025-03-04',
        ['The Tilmont dam has collapsed.', 'Republished with permission from Alpha Post.'],
        { lang: 'en' },
      ),
    ],
    'alpha[alpha,delta]',
  ],
  [
    'fr: cet article a été initialement publié',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        'Le barrage de Tilmont a rompu ce lundi.',
        'Cet article a été initialement publié par Alpha Matin.',
      ]),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'undated relay',
    [M],
    [A, p('beta', 'Beta Soir', null, ['Le barrage de Tilmont a cédé (Alpha Matin).'])],
    'alpha[alpha,beta]',
  ],
  [
    'link "here" no name',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-05', ['Le barrage de Tilmont a cédé, peut-on lire ici.', 'Rien de plus.'], {
        links: { ici: 'https://alpha.example/article?utm_campaign=x' },
      }),
    ],
    'alpha[alpha,beta]',
  ],
  [
    'chain',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', ['Selon Alpha Matin, le barrage de Tilmont a cédé.']),
      p('gamma', 'Gamma Info', '2025-03-05', ['Le barrage de Tilmont a cédé, rapporte Beta Soir citant Alpha Matin.']),
    ],
    'alpha[alpha,beta,gamma]',
  ],
  [
    'relay of two',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', OTHER),
      p('gamma', 'Gamma Info', '2025-03-05', ['Le barrage de Tilmont a cédé, rapportent Alpha Matin et Beta Soir.']),
    ],
    'alpha[alpha,gamma] beta[beta,gamma]',
  ],
  [
    'names outlet in other context: ads',
    [M],
    [A, p('beta', 'Beta Soir', '2025-03-04', [...OTHER, 'Le tournoi de pétanque est organisé par Alpha Matin.'])],
    'alpha[alpha] beta[beta]',
  ],
  [
    'cites other for a detail only',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        ...OTHER,
        'Selon Alpha Matin, un syndicat agricole demandera des indemnités.',
      ]),
    ],
    'alpha[alpha] beta[beta]',
  ],
  [
    'says other outlet reported earlier, own confirmation',
    [M],
    [
      A,
      p('beta', 'Beta Soir', '2025-03-04', [
        'Le barrage de Tilmont a bien cédé, a confirmé lundi à Beta Soir le directeur de l’exploitant, confirmant une information d’Alpha Matin.',
      ]),
    ],
    'alpha[alpha] beta[beta]',
  ],
  [
    'telegram embed',
    [M],
    [
      p('chan', 'Canal Rivière', '2025-03-02', ['Le barrage de Tilmont a cédé !!!']),
      p('beta', 'Beta Soir', '2025-03-04', ['Le barrage de Tilmont a cédé, affirme la chaîne Telegram Canal Rivière.']),
    ],
    'chan[beta,chan]',
  ],
  [
    'outside telegram channel by two',
    [M],
    [
      p('un', 'Journal un', '2025-03-02', ['Le barrage de Tilmont a cédé, affirme la chaîne Telegram Canal Rivière.']),
      p('beta', 'Beta Soir', '2025-03-04', [
        'D’après le canal Telegram « Canal Rivière », le barrage de Tilmont a cédé.',
      ]),
    ],
    '«la chaîne Telegram Canal Rivière»[beta,un]',
  ],
  [
    'en: told Reuters',
    [E],
    [
      p('a', 'A Post', '2025-03-02', ['The Tilmont dam has burst, the mayor told Reuters.']),
      p('b', 'B Post', '2025-03-03', ['The Tilmont dam burst at dawn, Reuters reported.']),
    ],
    '«Reuters»[a,b]',
  ],
  [
    'en: reporting by',
    [E],
    [
      p('a', 'A Post', '2025-03-02', ['The Tilmont dam has burst.', 'Reporting by Reuters.']),
      p('b', 'B Post', '2025-03-03', ['TILMONT (Reuters) - The Tilmont dam burst at dawn.']),
    ],
    '«Reuters»[a,b]',
  ],
  [
    'en: with additional reporting',
    [E],
    [
      p('alpha', 'Alpha Post', '2025-03-03', [
        'The Tilmont dam burst at dawn on Monday, sending a wall of water down the valley.',
        'Our reporter saw two bridges go.',
      ]),
      p('b', 'B Post', '2025-03-03', [
        'The Tilmont dam failed overnight, and a hundred families slept in a school gym.',
        'Rescue workers told us they had found no bodies so far.',
      ]),
    ],
    'alpha[alpha] b[b]',
  ],
  [
    'en: h/t and via',
    [E],
    [
      p('alpha', 'Alpha Post', '2025-03-03', [
        'The Tilmont dam burst at dawn on Monday, sending a wall of water down the valley.',
      ]),
      p('b', 'B Blog', '2025-03-04', ['The Tilmont dam is gone, it collapsed.', 'H/t Alpha Post']),
      p('c', 'C Blog', '2025-03-04', ['So the Tilmont dam burst.', '[Alpha Post]']),
    ],
    'alpha[alpha,b,c]',
  ],
  [
    'en possessive',
    [E],
    [
      p('alpha', 'Alpha Post', '2025-03-03', [
        'The Tilmont dam burst at dawn on Monday, sending a wall of water down the valley.',
      ]),
      p('b', 'B Blog', '2025-03-04', ['Alpha Post’s report that the Tilmont dam burst has shocked the country.']),
      p('c', 'C Blog', '2025-03-05', ['The Tilmont dam collapsed, as Alpha Post has it.']),
      p('d', 'D Blog', '2025-03-05', ['Alpha Post is reporting that the Tilmont dam burst.']),
      p('e', 'E Blog', '2025-03-05', ['The Tilmont dam burst, per the Alpha Post.']),
      p('f', 'F Blog', '2025-03-05', ['The Tilmont dam burst, we learn from Alpha Post.']),
    ],
    'alpha[alpha,b,c,d,e,f]',
  ],
  [
    'fr various',
    [M],
    [
      A,
      p('b', 'Bb', '2025-03-04', ['Alpha Matin nous apprend que le barrage de Tilmont a cédé.']),
      p('c', 'Cc', '2025-03-04', ['À en croire Alpha Matin, le barrage de Tilmont aurait cédé.']),
      p('d', 'Dd', '2025-03-04', ['Le barrage de Tilmont aurait cédé, si l’on en croit Alpha Matin.']),
      p('e', 'Ee', '2025-03-04', ['Le barrage de Tilmont a cédé, comme l’a raconté Alpha Matin.']),
      p('f', 'Ff', '2025-03-04', ['Lu dans Alpha Matin : le barrage de Tilmont a cédé.']),
      p('g', 'Gg', '2025-03-04', ['Relayant Alpha Matin, le blog assure que le barrage de Tilmont a cédé.']),
      p('h', 'Hh', '2025-03-04', ['Le barrage de Tilmont a cédé [Alpha Matin].']),
      p('i', 'Ii', '2025-03-04', ['Alpha Matin l’affirme : le barrage de Tilmont a cédé.']),
      p('j', 'Jj', '2025-03-04', ['Le barrage de Tilmont a cédé, dixit Alpha Matin.']),
      p('k', 'Kk', '2025-03-04', ['De source Alpha Matin, le barrage de Tilmont a cédé.']),
      p('l', 'Ll', '2025-03-04', ['Le barrage de Tilmont a cédé. L’info vient d’Alpha Matin.']),
      p('m', 'Mm', '2025-03-04', ['Le barrage de Tilmont a cédé. Crédit : Alpha Matin']),
    ],
    'alpha[alpha,b,c,d,e,f,g,h,i,j,k,l,m]',
  ],
  [
    'outlet name with tld',
    [M],
    [
      p('alphamatin', 'AlphaMatin.fr', '2025-03-03', ORIG),
      p('b', 'Bb', '2025-03-04', ['Selon Alpha Matin, le barrage de Tilmont a cédé.']),
    ],
    'alphamatin[alphamatin,b]',
  ],
  [
    'outlet unknown host only',
    [M],
    [
      { ...p('journal-du-val', '', '2025-03-03', ORIG), outlet: null },
      p('b', 'Bb', '2025-03-04', ['Selon le Journal du Val, le barrage de Tilmont a cédé.']),
    ],
    'journal-du-val[b,journal-du-val]',
  ],
  [
    'same facts same numbers short',
    [M],
    [
      p('a', 'Aa', '2025-03-03', ['Le barrage de Tilmont a cédé lundi matin, faisant au moins trois morts.']),
      p('b', 'Bb', '2025-03-04', ['Trois personnes ont péri lundi lorsque le barrage de Tilmont a cédé.']),
    ],
    'a[a] b[b]',
  ],
  [
    'same headline chance',
    [M],
    [
      p('a', 'Aa', '2025-03-03', ['Le barrage de Tilmont a cédé', ...ORIG.slice(1)]),
      p('b', 'Bb', '2025-03-04', ['Le barrage de Tilmont a cédé', ...OTHER.slice(1)]),
    ],
    'a[a] b[b]',
  ],
  [
    'silent copy of relay which credits',
    [M],
    [
      A,
      p('b', 'Bb', '2025-03-04', [
        'Selon Alpha Matin, le barrage de Tilmont a cédé dans la nuit, emportant deux ponts et noyant trente maisons du bourg.',
        'La commune voisine a ouvert sa salle des fêtes aux familles évacuées, dont beaucoup ont tout perdu.',
      ]),
      p('c', 'Cc', '2025-03-05', [
        'Le barrage de Tilmont a cédé dans la nuit, emportant deux ponts et noyant trente maisons du bourg.',
        'La commune voisine a ouvert sa salle des fêtes aux familles évacuées, dont beaucoup ont tout perdu.',
      ]),
    ],
    'alpha[alpha,b,c]',
  ],
  [
    'independent both credit background from agency for other claim sentence',
    [M],
    [
      p('a', 'Aa', '2025-03-03', [...ORIG, 'En 2019, une autre digue avait lâché dans la région, rappelle l’AFP.']),
      p('b', 'Bb', '2025-03-04', [...OTHER, 'Une digue voisine avait lâché en 2019, rappelle l’AFP.']),
    ],
    'a[a] b[b]',
  ],
  [
    'independent: photo credit',
    [M],
    [
      p('a', 'Aa', '2025-03-03', [...ORIG, 'Photo : AFP']),
      p('b', 'Bb', '2025-03-04', [...OTHER, 'Crédit photo : AFP']),
      p('c', 'Cc', '2025-03-04', ['Le barrage de Tilmont après sa rupture. (Photo AFP)', ...THIRD]),
    ],
    'a[a] b[b] c[c]',
  ],
  one('Surfacturation à la clinique Sainte-Odile : les révélations de L’Écho du Plateau.'),
  one('Dans son édition de jeudi, L’Écho du Plateau accuse la clinique Sainte-Odile d’avoir surfacturé des soins.'),
  one('Une enquête de l’Écho du Plateau met en lumière une fraude à la clinique Sainte-Odile.'),
  one('Nos confrères de l’Écho du Plateau ont mis au jour une fraude à la clinique Sainte-Odile.'),
  one([
    'Fraude à la clinique Sainte-Odile : deux cents patients concernés.',
    'C’est une information de L’Écho du Plateau.',
  ]),
  one([
    'C’est un scandale que dévoile ce jeudi L’Écho du Plateau.',
    'La clinique Sainte-Odile aurait surfacturé des soins.',
  ]),
  one('La clinique Sainte-Odile aurait escroqué la Sécu, apprend-on dans L’Écho du Plateau.'),
  one('La clinique Sainte-Odile aurait détourné quatre millions, selon des documents consultés par L’Écho du Plateau.'),
  one(
    'La clinique Sainte-Odile aurait surfacturé des soins, d’après un ancien comptable interrogé par L’Écho du Plateau.',
  ),
  one('D’après nos confrères, la clinique Sainte-Odile a surfacturé des soins.', 'echo[echo,x]', {
    links: { 'nos confrères': 'https://echo.example/article' },
  }),
  one([
    'La clinique Sainte-Odile a surfacturé des soins.',
    'Lire l’enquête complète sur le site de L’Écho du Plateau.',
  ]),
  one(['La clinique Sainte-Odile a surfacturé des soins.', 'Source : lechoduplateau.fr, L’Écho du Plateau (1er mai)']),
  one(['La clinique Sainte-Odile a surfacturé des soins [1].', '[1] L’Écho du Plateau, 1er mai 2025.']),
  one(['La clinique Sainte-Odile a surfacturé des soins.', 'Avec L’Écho du Plateau']),
  one(['La clinique Sainte-Odile a surfacturé des soins', '(L’Écho du Plateau)']),
  one('« La clinique Sainte-Odile a surfacturé des soins », écrit L’Écho du Plateau.'),
  one('L’Écho du Plateau écrit que la clinique Sainte-Odile a surfacturé des soins.'),
  one('L’Écho du Plateau parle de fraude à la clinique Sainte-Odile.'),
  one('Selon les informations de L’Écho du Plateau, la clinique Sainte-Odile a détourné des fonds.'),
  one('Le site de L’Écho du Plateau a mis en ligne une vidéo : la clinique Sainte-Odile aurait détourné des fonds.'),
  one('RT @EchoPlateau : la clinique Sainte-Odile a surfacturé des soins', two),
  one(
    [
      'La clinique Sainte-Odile a surfacturé, selon le parquet, qui a répondu à nos questions.',
      'L’Écho du Plateau avait évoqué l’affaire en premier.',
    ],
    two,
  ),
  one(
    [
      'Notre enquête le montre : la clinique Sainte-Odile a détourné des fonds, plusieurs salariés nous l’ont confirmé.',
      'L’Écho du Plateau s’en est fait l’écho la semaine dernière.',
    ],
    two,
  ),
  one(['La clinique Sainte-Odile porte plainte contre L’Écho du Plateau, qui l’accuse de fraude.'], 'echo[echo,x]'),
  one(
    [
      'La clinique Sainte-Odile est soupçonnée de fraude par le parquet, qui a ouvert une enquête.',
      'L’Écho du Plateau fête ses cent ans samedi.',
    ],
    two,
  ),
  one(
    [
      'Un photographe de L’Écho du Plateau a été bousculé devant la clinique Sainte-Odile, visée par une enquête pour fraude.',
      'Le parquet confirme l’ouverture d’une information judiciaire.',
    ],
    two,
  ),
  one(
    [
      'Le parquet enquête sur une fraude à la clinique Sainte-Odile.',
      'Lire aussi dans L’Écho du Plateau : le marché de l’immobilier repart.',
    ],
    two,
  ),
  [
    'indep trio',
    [G],
    [
      O,
      I,
      R('x', [
        'À la clinique Sainte-Odile, des malades racontent la fraude dont ils disent être victimes.',
        'Assise dans sa cuisine, une veuve déplie des factures au nom de son mari, mort depuis deux ans.',
        'Un collectif se réunira vendredi à la salle des fêtes.',
      ]),
    ],
    'echo[echo] voix[voix] x[x]',
  ],
  [
    'indep share background para in the middle',
    [G],
    [
      O,
      {
        ...I,
        text: [
          ...I_TEXT.slice(0, 2),
          'Fondée en 1961 par une congrégation religieuse, la clinique emploie quatre cent vingt salariés et accueille chaque année près de onze mille patients venus de tout le département.',
          I_TEXT[2],
        ],
      },
      R('x', [
        'La clinique Sainte-Odile est accusée de fraude par ses propres infirmières.',
        'Fondée en 1961 par une congrégation religieuse, la clinique emploie quatre cent vingt salariés et accueille chaque année près de onze mille patients venus de tout le département.',
        'Elles ont remis au tribunal une liste de soixante dossiers.',
        'Un audit interne avait pourtant sonné l’alarme dès l’an dernier.',
      ]),
    ],
    'echo[echo] voix[voix] x[x]',
  ],
  [
    'indep share press release sentence pair',
    [G],
    [
      I,
      R('x', [
        'Les infirmières de la clinique Sainte-Odile dénoncent une fraude massive et ont écrit au ministre.',
        '« L’établissement conteste avec la plus grande fermeté les accusations portées contre lui et réserve ses droits. Il collabore pleinement avec les autorités compétentes depuis le premier jour de cette procédure », a fait savoir la direction.',
        'Un préavis de grève a été déposé.',
      ]),
      R('y', [
        'Coup de filet à la clinique Sainte-Odile, soupçonnée de fraude : quatre cadres sont en garde à vue.',
        'Les policiers ont saisi des serveurs et deux véhicules.',
        'Dans un communiqué : « L’établissement conteste avec la plus grande fermeté les accusations portées contre lui et réserve ses droits. Il collabore pleinement avec les autorités compétentes depuis le premier jour de cette procédure. »',
      ]),
    ],
    'voix[voix] x[x] y[y]',
  ],
  [
    'indep same short official sentence',
    [G],
    [
      R('x', [
        'Le parquet a ouvert une enquête pour escroquerie visant la clinique Sainte-Odile.',
        'Dans la cour, les ambulances continuent d’aller et venir comme si de rien n’était.',
        'Les syndicats demandent à être reçus.',
      ]),
      R(
        'y',
        [
          'Le parquet a ouvert une enquête pour escroquerie visant la clinique Sainte-Odile.',
          'Une ancienne secrétaire affirme avoir tapé de fausses ordonnances pendant des mois.',
          'Elle a été entendue comme témoin lundi.',
        ],
        { date: '2025-05-08' },
      ),
    ],
    'x[x] y[y]',
  ],
  [
    'silent paraphrase light',
    [G],
    [
      O,
      R('x', [
        'La clinique Sainte-Odile aurait surfacturé des soins à presque deux cents patients durant trois ans.',
        'Certaines feuilles de soins comportaient des actes jamais réalisés, parfois même au nom de malades décédés.',
        'Un ex-comptable décrit un système bien rodé, supervisé depuis le deuxième étage.',
      ]),
    ],
    'echo[echo,x]',
  ],
  [
    'silent with new lead, rest intact',
    [G],
    [O, R('x', ['Gros scandale à la clinique Sainte-Odile, accusée de fraude !', ...O_TEXT.slice(1)])],
    'echo[echo,x]',
  ],
  oneE('Bread from the Marlow bakery is being recalled over salmonella, The Dale Courier has learned.'),
  oneE('A recall at the Marlow bakery, first disclosed by the Dale Courier, has spread to three counties.'),
  oneE('The Marlow bakery recalled its bread, the Dale Courier says.'),
  oneE(['The Marlow bakery recalled its bread.', 'That is according to a story in the Dale Courier.']),
  oneE([
    'The Dale Courier broke the story on Thursday.',
    'The Marlow bakery has recalled its bread after salmonella was found.',
  ]),
  oneE('An investigation by the Dale Courier found salmonella at the Marlow bakery.'),
  oneE('Salmonella was found at the Marlow bakery, according to documents seen by the Dale Courier.'),
  oneE('“They told us to go home”, a Marlow bakery worker told The Dale Courier of the salmonella recall.'),
  oneE(['Salmonella recall at Marlow bakery — Dale Courier']),
  oneE(['Marlow bakery recalled its loaves.', '(Source: Dale Courier)']),
  oneE(['Marlow bakery recalled its loaves.', 'Read the full story at the Dale Courier.']),
  oneE('Marlow bakery: salmonella recall (Dale Courier)'),
  oneE('Quoting the Dale Courier, the channel said the Marlow bakery was contaminated.'),
  oneE('The Marlow bakery recall was confirmed to us by the food agency after the Dale Courier reported on it.', twoE),
  oneE(
    [
      'Inspectors told us that the Marlow bakery is contaminated with salmonella.',
      'The Dale Courier reported similar findings last week.',
    ],
    twoE,
  ),
  oneE(
    [
      'The Marlow bakery recall widened on Monday, the food agency said, as salmonella was traced to a mill.',
      'The agency published a list of twelve batches on its site.',
    ],
    twoE,
  ),
  oneE(
    [
      'The Marlow bakery has recalled its bread, its owner said in a statement.',
      'The Dale Courier awards dinner will still be catered by the firm.',
    ],
    twoE,
  ),
  [
    'single-word outlet',
    [G],
    [
      { ...O, outlet: 'Vesperal' },
      R('x', ['La clinique Sainte-Odile a surfacturé des soins, révèle Vesperal.']),
      R('y', ['Selon Vesperal, la clinique Sainte-Odile a surfacturé des soins.']),
      R('z', ['Vesperal l’affirme : fraude à la clinique Sainte-Odile.']),
    ],
    'echo[echo,x,y,z]',
  ],
  [
    'outlet named like a word',
    [G],
    [
      { ...O, outlet: 'Le Monde' },
      R('x', [
        'La clinique Sainte-Odile a surfacturé des soins, et le monde entier en parle.',
        'Un juge a été saisi lundi.',
      ]),
    ],
    'echo[echo] x[x]',
  ],
  [
    'outlet is place',
    [G],
    [
      { ...O, outlet: 'Les Monts', host: 'monts.example' },
      R('x', [
        'Dans les Monts, la clinique Sainte-Odile est visée par une enquête pour fraude.',
        'Un juge a été saisi lundi.',
      ]),
    ],
    'monts[monts] x[x]',
  ],
  [
    'time of day same day',
    [G],
    [
      { ...O, published: '2025-05-01T08:00:00.000Z' },
      { ...O, host: 'x.example', outlet: 'X', published: '2025-05-01T06:00:00.000Z' },
    ],
    'x[echo,x]',
  ],
  [
    'russian',
    [{ lang: 'ru', phrase: 'мост в Орвелле', near: [['закрыт*', 'обруш*']], within: 'sentence' }],
    [
      p(
        'a',
        'Вечерний Орвель',
        '2025-05-01',
        [
          'Мост в Орвелле закрыт после того, как инженеры нашли трещины в опорах.',
          'Автобусы ходят в объезд, а пешеходов не пускают ближе чем на сто метров.',
        ],
        { lang: 'ru' },
      ),
      p('b', 'Новости Б', '2025-05-02', ['Мост в Орвелле закрыт, сообщает «Вечерний Орвель».'], { lang: 'ru' }),
      p('c', 'Новости В', '2025-05-02', ['По данным издания «Вечерний Орвель», мост в Орвелле закрыт.'], {
        lang: 'ru',
      }),
    ],
    'a[a,b,c]',
  ],
];
