mod edits;
mod measure;
mod properties;
mod table;
