/** English ways to take the floor: what "to" with a verb says behind them is told. The notation is explained in ../patterns.ts. */

import type { PatternList } from '../patterns.ts';

export const STAGES: PatternList = [
  [
    { kind: 'stage' },
    `took|takes|taken|take to twitter|x|facebook|instagram|telegram|tiktok|linkedin|youtube|bluesky|television|tv|social
     took|takes|taken|take to the airwaves|stage|podium|floor|lectern|microphone|stand|pulpit
     took|takes|taken the stage|podium|floor|lectern|microphone|stand
     took|takes|taken to his|her|its|their|a blog|account|channel|page|website|newspaper
     went|goes|gone|go on
     went|goes|gone online|public|live
     broke|breaks|broken his|her|their|its silence
     broke|breaks|broken a silence
     spoke|speaks|spoken|came|comes|come out|forward
     stood|stands up
     used|uses .. interview|speech|statement|hearing|address|appearance|debate|letter|post|column|visit|conference|briefing|meeting|podcast|session|podium|platform|account|column
     issued|issues|released|releases|published|posted|posts|shared|recorded|circulated .. statement|message|letter|post|note|thread
     put|puts out a|another .. statement|message|note
     called|calls|held|holds|convened|hosted .. conference|briefing
     returned|returns to twitter|x|facebook|instagram|telegram|tiktok|linkedin|youtube|social|television
     appeared|appears on|before .. television|tv|radio|cameras|committee
     interrupted|interrupts
     hastened|hurried|scrambled|proceeded|hurries|proceeds
     wrote|writes|written to|in`,
  ],
];
