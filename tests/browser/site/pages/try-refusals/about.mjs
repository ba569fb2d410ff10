// Fields that are no place for posts, and odd ones that are: what a page's markup can say of them.

export default {
  host: 'fields.example',
  paths: ['/', '/messages/42', '/direct/t/7', '/messaging/thread/2', '/chat/room', '/directory/new'],
};
