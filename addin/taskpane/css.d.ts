// Styles are bundled; a script only says that it needs them.
declare module "*.css";
