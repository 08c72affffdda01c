import type { WordList } from "./lists";

const seller =
  "(?:fornitor[ei]|venditor[ei]|venditrice|commercial[ei]|team (?:di vendita|vendite|commerciale|del fornitore)|account(?: manager)?|prevendita|presales|{vendor})";

export const it: WordList = {
  opinion: [
    "cred(?:o|e|ono|iamo)|pens(?:o|a|ano|iamo)|riten(?:go|iamo|gono)|ritiene|opin\\p{L}+|sent(?:o|e|ono|iamo)|suppon\\p{L}+|immagin(?:o|a|iamo)|giudic(?:a|o|hiamo)",
    "sembra(?:no|va|vano)?|pare|appare|appaiono|suona",
    "(?:ci|mi|gli|le|vi) piac\\p{L}+|piac(?:e|ciono|iuto|iuta)|preferi(?:sco|sce|scono|amo)|apprezz\\p{L}+|ama(?:no)?",
    "interessat[oaie]|interessante|interesse(?! (?:legale|annuo|fisso))|a favore|favorevol[ei]",
    "(?<!criteri[^.]*)soddisfatt[oaie]|content[oaie]|felic[ei]|entusiast[aie]|colpit[oaie]|convint[oaie]|fiducios[oaie]|sicur[oaie] che|a proprio agio|ottimist[aie]|disponibil[ei] a|dispost[oaie]|motivat[oaie]|scettic[oahie]+",
    "produttiv[oaie]|buona idea|(?:senza|non ha(?:nno)?|non ci sono|non abbiamo)(?: \\p{L}+)? (?:obiezion|riserv|preoccupazion|problem|dubb)\\p{L}*|visione (?:comune|condivisa)|(?:accordo|ok|libera|conferma|assenso|consenso|approvazione|sì) verbale|verbalmente|a voce|positiv[oaie]|positivamente|(?:è|sono|sta|va|stat[oa]) (?:andat[oaie] )?(?:molto )?(?:bene|male)|andat[oaie] (?:molto )?bene|buon[aoei]?(?: una)? (?:sensazion|impression|accoglienz|intes|rapport|relazion|opinion|riscontr|segnal|incontr)\\p{L}*",
    "eccellent[ei]|promettent[ei]|util[ei]|preziosi?|attraent[ei]|ragionevol[ei]|miglior[ei]?|(?:è|sono|sia|siano|pare) (?:molto )?(?:buon[oaie]|equ[oaie]|giust[oaie]|adeguat[oaie]|important[ei]|urgent[ei])",
    "capi(?:sce|scono|amo|sco)|comprend(?:e|ono|iamo|o)(?= (?:il|i|la|le|l['’])? ?(?:valor|benefic|vantagg|import|necess|problem|soluzion))|sa|sanno|sappiamo|conosc(?:e|ono|iamo)|riconosc(?:e|ono|iamo)|ved(?:e|ono|iamo) (?:il |i |la |un )?(?:valor|benefic|vantagg|potenzial|necessit|utilit)\\p{L}*|consapevol[ei]",
    "(?:a|da|di) bordo|sost(?:iene|engono|eniamo)|appoggia(?:no|mo)?|supporta(?:no)?|allineat[oaie]|allineamento(?! (?:tecnico|del calendario))|a bordo|dalla nostra parte|apert[oaie] a",
    "fiducia|opinion[ei]|impression[ei]|sensazion[ei]|umore|sintonia|entusiasmo|volontà|rapporto è|buon rapporto|clima",
  ],
  hope: [
    "sper(?:o|a|ano|iamo|ando)|auspic\\p{L}+|desider\\p{L}+|vogli(?:o|amo|ono)|vuole|vogliono|vorr(?:ei|emmo|ebbe|ebbero)|augur\\p{L}+|piacerebbe",
    "ci si aspetta|aspett(?:o|a|ano|iamo)|attes[oaie]|preved(?:e|ono|iamo|o)|previst[oaie]|pianific(?:o|a|ano|hiamo)|intend(?:e|ono|iamo|o)|intenzione|in programma|cont(?:a|ano|iamo) di|mira(?:no)? a|puntiamo",
    "dovrebbe(?:ro)?|dovremmo|potrebbe(?:ro)?|potremmo|avrebbe(?:ro)?|sarebbe(?:ro)?|faremmo|forse|magari|probabil[ei]|probabilmente|possibilmente|presumibilmente|eventualmente",
    "presto|a breve|prossimamente|quanto prima|appena possibile|il prima possibile|prima o poi|più avanti|in futuro|in un secondo momento",
    "st(?:o|a|anno|iamo) \\p{L}+(?:ando|endo)|in (?:corso|esame|valutazione|lavorazione|fase di)|sotto esame|lavora(?:no)? (?:a|su)|lavoriamo (?:a|su)|cerc(?:a|ano|hiamo) di|prova(?:no)? a|proviamo a|pront[oaie] a|in procinto",
    "va verso|se (?:il|la|tutto|i|le)",
  ],
  later: [
    "\\p{L}{2,}(?:erò|irò|erà|irà|eranno|iranno|eremo|iremo|rranno|rremo|rrà|rrò|drà|dranno|dremo|trà|tranno|tremo|vrà|vranno|vremo)|far(?:ò|à|anno|emo)|dar(?:ò|à|anno|emo)|sar(?:ò|à|anno|emo)|star(?:à|anno|emo)|andr(?:à|anno|emo)",
  ],
  promises: [
    "(?:mi|ci) impegn(?:o|iamo)|impegn(?:o|iamo)|approv(?:o|iamo)|accett(?:o|iamo)|decid(?:o|iamo)|autorizz(?:o|iamo)|garanti(?:sco|amo)|promett(?:o|iamo)|concord(?:o|iamo)",
  ],
  vendor: [
    `(?<=^|[.;:!?] |, |(?<!\\p{L})(?:che|e|quando) |(?:^|[.;:!?,] )[Ll]['’])(?:il |la |i |lo |gli |le |un )?(?:vostr[oaie] |loro |nostr[oaie] )?${seller}(?: \\p{L}+)?(?! (?:è stato|è|viene) (?:scelto|selezionato|approvato|registrato|accettato|inserito))(?= \\p{L})`,
    `(?:il|la|lo|i|gli|un|una|l['’]) ?(?:consulent|team|squadr|ingegner|tecnic|espert|responsabil|personal)\\p{L}* (?:del fornitore|dei fornitori|di {vendor})`,
    `(?:da|dal|dalla|dai) ${seller}(?= *(?:[.;,]|$))(?<!(?:abbiamo|ho|ricev\\p{L}+|esamin\\p{L}+|confront\\p{L}+) [^.]*)`,
    "(?:al|per il|con il|col|alla|per la) (?:cliente|compratore|acquirente)(?! di riferimento)",
    "(?:la |il )nostr[oa] (?:offerta|soluzione|proposta|prodotto|preventivo|demo)|(?:abbiamo |ho )?(?:presentat|mostrat|inviat|consegnat|illustrat)[oaie] (?:l['’]|la |il |le |i |nostr[oa] )?(?:offerta|soluzione|prodotto|piattaforma|proposta|demo|prezzo|preventivo)(?! (?:al (?:consiglio|comitato)|alla direzione))",
  ],
  passive: [
    "(?:offerta|proposta|preventivo|demo|dimostrazione|presentazione|document\\p{L}+|prezz[oi]|formazione|workshop|material\\p{L}+|rispost[ae]|bozza|stima|referenze)(?: \\p{L}+)? (?:(?:è|sono|viene|vengono)(?: stat[oaie])? )?(?:inviat|presentat|consegnat|mostrat|tenut|condivis|spiegat|svolt|fatt|preparat|illustrat|fornit|trasmess|erogat)[oaie]",
    "(?:è|sono) stat[oaie] (?:inviat|presentat|consegnat|mostrat|tenut|condivis|spiegat|svolt|fatt|preparat|illustrat|fornit|trasmess|erogat)[oaie] (?:un['’]|una |un |l['’]|la |il |le |i )?(?:offerta|proposta|preventivo|demo|dimostrazione|presentazione|document\\p{L}+|formazione|workshop|bozza|stima)",
  ],
  ours: [
    "\\p{L}+iamo|nostr[oaie]|ho|abbiamo|mi[oae]|noi|io|ricevut[oaie]|(?:dal|dalla|dall['’]|dai|dagli) ?(?:cliente|consiglio|legale|finanza|acquisti|ufficio|direzione|comitato)",
  ],
  degree: [
    "in parte|parzialmente|in gran parte|in larga (?:parte|misura)|per lo più|perlopiù|principalmente|sostanzialmente|fondamentalmente|generalmente|in generale|in linea di (?:massima|principio)|in linea generale",
    "vicin[oaie] a|sul punto di|quasi|praticamente|più o meno|abbastanza|piuttosto|alquanto|relativamente|sufficient(?:e|i|emente)|adeguatamente|per quanto possibile|in una certa misura|approssimativamente|circa",
    "la maggior parte|la maggioranza|alcun[ie] (?:dei|delle|degli)|(?:al|all['’]|il|l['’]|circa il|quasi il|per il) ?\\d+ ?%(?! (?:di (?:sconto|riserva|anticipo)))",
    "avanzat[oaie]|progress\\p{L}*|procede|a buon punto|(?:è|sono|è stat[oa]|sono stat[ie])(?: \\p{L}+)? (?:chiar[oaie]|un successo|fluid[oaie]|riuscit[oaie])|con successo|un successo|molt[oaie]?|fortemente|ben (?:avviat|informat|definit|preparat)\\p{L}+",
  ],
  acts: [
    "(?!(?:interessat|allineat|stat|andat|tenut|adeguat|delicat|avanzat|informat|preparat)[oaie](?!\\p{L})|(?:mercato|comitato|risultat[oi]|lato|aiuto|ambito|debito|compito|merito|minut[oi]|contenuto|subito|infinit[oi])(?!\\p{L}))\\p{L}+(?:at|ut|it)[oaei]",
    "(?!(?:siamo|abbiamo|vogliamo|possiamo|dobbiamo|sappiamo|crediamo|vediamo|andiamo|contiamo|stiamo)(?!\\p{L}))\\p{L}+iamo",
    "fatt[oaie]|lett[oaie]|scritt[oaie]|scelt[oaie]|mess[oaie]|pres[oaie]|vist[oaie]|decis[oaie]|emess[oaie]|svolt[oaie]|espost[oaie]|conclus[oaie]|chius[oaie]|disdett[oaie]|rispost[oaie] a|speso|assegnat[oaie]|ammess[oaie]|espress[oaie]|trasmess[oaie]|estes[oaie]|apert[oaie]",
    "(?<=^|[.;] )\\p{L}*o(?= \\p{L})|approva(?:no)?|accetta(?:no)?|conferma(?:no)?|firma(?:no)?|sceglie|autorizza(?:no)?",
    "approvo|accetto|confermo|impegno|scelgo|decido|autorizzo|aggiudico|firmo|ricevo|nomino|assegno|prometto|rifiuto|dichiaro|nostra (?:decisione|risposta)|mi impegno",
  ],
  marks: [
    "il|lo|la|gli|le|di|del|della|e|che|è|in|con|un|una|abbiamo|ho|ha|al|si|ci|nostr[oaie]|per|da|dal|su|sono|questo|questa",
  ],
};
