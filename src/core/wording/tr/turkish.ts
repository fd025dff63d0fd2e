/**
 * Turkish: cues of source and caution. The source stands before its cue, so cues are suffixes of a phrase
 * ("Bakanlığın bildirdiğine göre"), and a case ending may follow an apostrophe ("TASS'a göre").
 */

import { lazy } from '../../lazy.ts';
import type { Language } from '../language.ts';
import { NEUTRAL } from '../neutral.ts';
import { compilePatterns } from '../patterns.ts';
import { words } from '../verb-table.ts';
import { findTurkish } from './find-turkish.ts';

const BODIES =
  /^(bakanlı|hükümet|ordu|polis|cumhurbaşkanlı|başkanlı|ajans|valili|meclis|parti|genelkurmay|kurum|örgüt|şirket|belediye|savcılı)/;
const PEOPLE =
  /^(sözcü|bakan|başkan|cumhurbaşkanı|lider|müdür|vali|general|komutan|yetkili|kaynak|tanık|görgü|gazeteci|uzman|avukat|elçi|milletvekil)/;

export const turkish = lazy((): Language => {
  return {
    ...NEUTRAL,
    tag: 'tr',
    patterns: compilePatterns([
      [{ kind: 'hedge', type: 'epistemic_adverb' }, 'muhtemelen\ngaliba\nbelki\nbelki de\nolabilir\nolası'],
      [
        { kind: 'hedge', type: 'distancing' },
        'sözde\ngüya\niddiaya göre\niddialara göre\nöne sürüldü\niddia edildi\niddia ediliyor\nöne sürülüyor',
      ],
      [
        { kind: 'agentless' },
        'olduğu bildirildi|öğrenildi|belirtildi|açıklandı\nbildirildi\nöğrenildi\nbelirtildi\nkaydedildi',
      ],
      [{ kind: 'distancing' }, 'doğrulanamadı\nbağımsız kaynaklarca doğrulanmadı|doğrulanamadı\nteyit edilemedi'],
      [{ kind: 'report' }, 'söylentilere göre\nsöylentiler'],
    ]),
    determiners: words('bir bu şu o'),
    time: words('dün bugün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar'),
    and: words('ve ile'),
    subordinators: words('ki ama ancak fakat'),
    clauseWords: words('biz ben değil var yok'),
    ownCues: findTurkish,
    people: (word) => PEOPLE.test(word),
    institutions: (word) => BODIES.test(word),
    outlets: (word) => /^(ajans|gazete|kanal|site|haber|televizyon|medya|basın)/.test(word),
    untraceable: (word) => /^(kaynak|yetkili|tanık|görgü|basın|medya)/.test(word),
  };
});
