//! Text as markup: nothing that a user wrote is taken for a tag.

use crate::files::export::plain::followable;
use crate::files::export::view::View;
use crate::scenario::Citation;
pub(super) use crate::session::clipboard::html_escaped as escaped;

/// A user's text, its direction kept from what stands around it.
pub(super) fn user(text: &str) -> String {
    format!("<bdi dir=\"auto\">{}</bdi>", escaped(text))
}

/// A user's text as a link, where its address may be followed.
pub(super) fn linked(text: &str, url: &str) -> String {
    match followable(url) {
        Some(url) => format!(
            "<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>",
            escaped(url),
            user(text)
        ),
        None => user(text),
    }
}

/// References to the numbered sources.
pub(super) fn cites(view: &View<'_>, cites: &[Citation]) -> String {
    if !view.options.include.sources {
        return String::new();
    }
    let links: Vec<String> = cites
        .iter()
        .filter_map(|cite| {
            let number = view.number(cite.source)?;
            let told: Vec<&str> = [
                view.scenario
                    .source(cite.source)
                    .map_or("", |source| source.title()),
                &cite.place,
                &cite.quote,
            ]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
            Some(format!(
                "<a href=\"#source-{number}\" title=\"{}\">{number}</a>",
                escaped(&told.join(" · "))
            ))
        })
        .collect();
    if links.is_empty() {
        String::new()
    } else {
        format!("<span class=\"cites\">{}</span>", links.join(" "))
    }
}
