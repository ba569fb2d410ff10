// The posts that demo and tests type: an advertisement and a conversation in each language,
// with the verdict a reader gives and the words a reader would point at, worked out by hand.

export const DRAFTS = {
  advertisement: {
    lang: 'en',
    text: 'Our summer sale is here! Shop now and save 40% before it ends tonight. Link in bio.',
    verdict: 'broadcast',
    words: ['Shop now', 'save 40%', 'ends tonight', 'Link in bio'],
  },
  conversation: {
    lang: 'en',
    text: 'Thanks for the tip! I tried linseed oil on mine last spring and it went sticky. How long did you let yours dry?',
    verdict: 'conversation',
    words: [],
  },
  广告: {
    lang: 'zh',
    text: '【新品上市】全网最低价，立即购买，错过等一年！私信领取优惠券',
    verdict: 'broadcast',
    words: ['新品上市', '全网最低', '立即购买', '私信领取'],
  },
  聊天: {
    lang: 'zh',
    text: '谢谢分享，我上周也给木桌上了一遍油，第二天就发黏了。你是晾了多久才擦的？',
    verdict: 'conversation',
    words: [],
  },
};
