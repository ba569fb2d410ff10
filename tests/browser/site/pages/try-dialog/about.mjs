// A composer in a modal dialog, and one in a dialog that holds the focus by script.

export default {
  host: 'dialogs.example',
  paths: ['/modal', '/trap'],
};
