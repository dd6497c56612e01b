// How Vietnamese was written before Unicode: fonts that drew its letters in place of others. A text from those years reads
// "B¸o c¸o" (TCVN3, fonts named .Vn…) or "Baùo caùo" (VNI fonts) wherever such a font is not used.

/** What stands for which letter, pair by pair, in the order of the code page. */
const TCVN3_PAIRS =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ';

/** A vowel that a mark follows, the marks, and what the two are together. */
const VNI_MARKED: readonly (readonly [vowel: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
const VNI_ALONE = 'ôơöưñđííììæỉóĩòịîỵ';

const pairs = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/(.)(.)/gsu)].map(([, from, to]) => [from as string, to as string]));

/** A letter as it stands → the letter that was meant. Most capitals have no place of their own. */
export const TCVN3: ReadonlyMap<string, string> = pairs(TCVN3_PAIRS);

const vniLower = new Map([
  ...pairs(VNI_ALONE),
  ...VNI_MARKED.flatMap(([vowel, marks, letters]) =>
    [...marks].map((mark, at): [string, string] => [vowel + mark, [...letters][at] as string]),
  ),
]);

/** One or two letters as they stand → the letter that was meant; a capital vowel may have a mark of either size. */
export const VNI: ReadonlyMap<string, string> = new Map(
  [...vniLower].flatMap(([from, to]) => {
    const [first, mark = ''] = from;
    const capital = (first as string).toUpperCase();
    return [
      [from, to],
      [capital + mark, to.toUpperCase()],
      [capital + mark.toUpperCase(), to.toUpperCase()],
    ] as [string, string][];
  }),
);

/** What no other language that uses these letters writes. */
export const VNI_SIGNS = /[aeouyöô][õåäãáøûâ]|aê|yù/i;

/** With what a syllable may begin, and how it may end, without its tone. */
export const INITIALS: readonly string[] =
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

export const RHYMES: readonly string[] = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
  'y yêm yên yêng yêt yêu ych ynh yt',
].flatMap((line) => line.split(' '));
