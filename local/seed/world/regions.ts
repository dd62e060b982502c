import type { Name, Region } from './region.ts';

/** `민지 minji, 서준 seojun`, or one word where both spellings are the same. */
function names(text: string): [Name, ...Name[]] {
  const [first = ['', ''] as const, ...others] = text.split(', ').map((pair): Name => {
    const [written = '', latin = written.toLowerCase()] = pair.split(' ');
    return [written, latin];
  });
  return [first, ...others];
}

/** Where the demonstration's people live. The names are common ones; nobody in particular. */
export const REGIONS: readonly [Region, ...Region[]] = [
  {
    share: 46,
    utcOffset: 9,
    locales: ['ko-KR', 'ko'],
    given: names(
      '민지 minji, 서준 seojun, 하은 haeun, 지호 jiho, 수빈 subin, 예린 yerin, 도윤 doyun, 유나 yuna, 현우 hyunwoo, 소연 soyeon, 지민 jimin, 태오 taeo',
    ),
    family: names('김 kim, 이 lee, 박 park, 최 choi, 정 jung, 강 kang, 조 cho, 윤 yoon, 임 lim'),
    mobile: '+8210',
    digits: 8,
  },
  {
    share: 12,
    utcOffset: -5,
    locales: ['en-US', 'en', 'es-US'],
    given: names('Emma, Noah, Olivia, Liam, Ava, Mason, Grace, Ethan, Zoe, Caleb, Maya, Owen'),
    family: names('Smith, Johnson, Garcia, Brown, Davis, Miller, Nguyen, Carter, Reed, Bailey'),
    mobile: '+1202',
    digits: 7,
  },
  {
    share: 9,
    utcOffset: 9,
    locales: ['ja-JP', 'ja'],
    given: names('陽菜 hina, 蓮 ren, 結衣 yui, 湊 minato, 葵 aoi, 悠真 yuma, 凛 rin, 大翔 hiroto'),
    family: names('佐藤 sato, 鈴木 suzuki, 高橋 takahashi, 田中 tanaka, 伊藤 ito, 山本 yamamoto'),
    mobile: '+8190',
    digits: 8,
  },
  {
    share: 6,
    utcOffset: 1,
    locales: ['de-DE', 'de'],
    given: names('Jürgen juergen, Anna, Felix, Käthe kaethe, Lukas, Mia, Jonas, Sophie'),
    family: names('Müller mueller, Schmidt, Weber, Wagner, Schäfer schaefer, Becker, Groß gross'),
    mobile: '+49151',
    digits: 8,
  },
  {
    share: 5,
    utcOffset: 1,
    locales: ['fr-FR', 'fr'],
    given: names('Chloé chloe, Hugo, Léa lea, Jules, Zoé zoe, Raphaël raphael, Inès ines, Noé noe'),
    family: names('Martin, Dubois, Lefèvre lefevre, Moreau, Laurent, Girard, Béranger beranger'),
    mobile: '+336',
    digits: 8,
  },
  {
    share: 5,
    utcOffset: 0,
    locales: ['en-GB'],
    given: names('Amelia, Oliver, Isla, George, Freya, Arthur, Siân sian, Callum'),
    family: names('Jones, Taylor, Evans, Wilson, Hughes, Campbell, Shah, Okafor'),
    mobile: '+4477',
    digits: 8,
  },
  {
    share: 4,
    utcOffset: -3,
    locales: ['pt-BR', 'pt'],
    given: names('João joao, Beatriz, Thiago, Larissa, Caíque caique, Ana, Otávio otavio'),
    family: names('Silva, Souza, Conceição conceicao, Almeida, Araújo araujo, Rocha'),
    mobile: '+55119',
    digits: 8,
  },
  {
    share: 3,
    utcOffset: 1,
    locales: ['es-ES', 'es'],
    given: names('Lucía lucia, Martín martin, Sofía sofia, Álvaro alvaro, Íñigo inigo, Carmen'),
    family: names('García garcia, Núñez nunez, López lopez, Ibáñez ibanez, Ortega'),
    mobile: '+346',
    digits: 8,
  },
  {
    share: 3,
    utcOffset: 7,
    locales: ['vi-VN', 'vi'],
    given: names('Linh, Đức duc, Hương huong, Tuấn tuan, Mai, Khôi khoi'),
    family: names('Nguyễn nguyen, Trần tran, Lê le, Phạm pham, Đặng dang'),
    mobile: '+8490',
    digits: 7,
  },
  {
    share: 2,
    utcOffset: 8,
    locales: ['zh-TW', 'zh-Hant-TW'],
    given: names('怡君 yichun, 志明 chihming, 雅婷 yating, 家豪 chiahao, 淑芬 shufen'),
    family: names('陳 chen, 林 lin, 黃 huang, 張 chang, 王 wang'),
    mobile: '+8869',
    digits: 8,
  },
  {
    share: 2,
    utcOffset: 3,
    locales: ['ar', 'ar-SA'],
    given: names('ليلى layla, عمر omar, نور noor, يوسف yusuf, سلمى salma'),
    family: names('حداد haddad, منصور mansour, نصر nasr, خوري khoury'),
    mobile: '+96650',
    digits: 7,
  },
  {
    share: 2,
    utcOffset: 3,
    locales: ['tr-TR', 'tr'],
    given: names('Ayşe ayse, Çağla cagla, Emre, Gül gul, İlker ilker, Oğuz oguz'),
    family: names('Yılmaz yilmaz, Şahin sahin, Öztürk ozturk, Demir, Işık isik'),
    mobile: '+90532',
    digits: 7,
  },
  {
    share: 1,
    utcOffset: 5.5,
    locales: ['hi-IN', 'en-IN'],
    given: names('आरव aarav, प्रिया priya, रोहन rohan, अनन्या ananya, Kavya'),
    family: names('शर्मा sharma, Patel, Iyer, सिंह singh'),
    mobile: '+9198',
    digits: 8,
  },
];
