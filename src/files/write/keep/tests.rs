mod edits;
mod properties;
mod table;
