/** Parameters of addresses that say how a reader came, or in which session, not what the page is. */

const NAMES = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ymclid ysclid twclid ttclid li_fat_id igshid igsh rdt_cid epik
  srsltid mc_cid mc_eid mkt_tok vero_id vero_conv oly_anon_id oly_enc_id _ga _gl _hsenc _hsmi __hssc __hstc __hsfp
  hsctatracking _openstat xtor xtref wt_mc wt_zmc s_cid s_kwcid cmpid ncid ocid cvid smid smtyp sr_share share_id
  ref_src ref_url referrer guccounter guce_referrer guce_referrer_sig spm scm __twitter_impression twitter_impression
  fb_action_ids fb_action_types fb_ref fb_source action_object_map action_type_map action_ref_map mibextid sfnsn
  wickedid soc_src soc_trk cn-reloaded echobox tgclid telegram_ref piwik_campaign mtm_campaign
  mtm_source mtm_medium mtm_keyword pk_campaign pk_source pk_medium pk_kwd trk trkcampaign elqtrack elqtrackid __s
  amp amp_js_v amp_gsa usqp cmp ito is_from_webapp sender_device phpsessid jsessionid aspsessionid cfid cftoken`.split(
    /\s+/,
  ),
);

const PREFIXES = /^(?:utm_|hsa_|ns_|at_|pk_|mtm_|matomo_|ga_|guce_|stm_|lmd_|icid|cm_mmc|__cft__|__tn__)/;

/** What sites call their own `utm_campaign` and `utm_medium`. */
const ENDINGS = /^[a-z]+_(?:campaign|medium)$/;

/** Names that mean something on some sites and are trackers with these values only. */
const BY_VALUE: Readonly<Record<string, RegExp>> = {
  feature: /^(?:share|youtu\.be|emb_\w+)$/,
  from: /^(?:rss|facebook|twitter|telegram|whatsapp|social|share|newsletter)$/i,
  source: /^(?:rss|facebook|twitter|telegram|whatsapp|social|share|newsletter)$/i,
  ref: /^(?:rss|facebook|fb|twitter|tw|telegram|tg|whatsapp|social|share|newsletter)$/i,
  m: /^(?:1|true|on)$/,
  outputtype: /^amp$/i,
};

/** These are kept unless their value gives them away. */
const VALUE_DECIDES = new Set(Object.keys(BY_VALUE));

/** Whether a parameter only tracks; name and value as they stand in the address. */
export function isTracking(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (VALUE_DECIDES.has(lower)) return BY_VALUE[lower]?.test(value) ?? false;
  return NAMES.has(lower) || PREFIXES.test(lower) || ENDINGS.test(lower);
}
