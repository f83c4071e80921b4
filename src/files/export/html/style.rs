//! How the page looks; the colours are those of the window.

use crate::drawing::palette::{DARK, LIGHT, Palette, Rgb};

/// The style sheet, without the colours of the parties.
pub(super) const STYLE: &str = r"
*{box-sizing:border-box}
html{background:var(--ground)}
body{margin:0 auto;max-width:1680px;padding:32px 32px 48px;color:var(--ink);font:13px/1.42 Inter,'Helvetica Neue',Arial,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:24px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:0 0 8px;max-width:44ch}
h2{font-size:15px;font-weight:650;margin:32px 0 8px}
p{margin:0 0 8px;max-width:80ch}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
small,.m,.x,.meta,.scale{font-size:11.5px;color:var(--dim)}
b{font-weight:600}
.meta{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:12px 0 16px;font-size:13px;max-width:100ch}
.meta dt{color:var(--dim)}.meta dd{margin:0;color:var(--ink)}
.tally{display:flex;flex-wrap:wrap;gap:4px 20px;margin:0 0 8px;padding:0;list-style:none}
.widest{margin:0 0 20px;padding:0;list-style:none}
.widest li{display:flex;gap:12px}.widest b{min-width:4ch}
table{border-collapse:separate;border-spacing:0;background:var(--panel);border-top:1px solid var(--line)}
table.matrix{width:100%;table-layout:fixed}
col.issue{width:190px}col.gap{width:92px}col.outlook{width:108px}col.priority{width:70px}
th,td{text-align:left;vertical-align:top;padding:8px 10px;border:0 solid var(--line);border-width:0 1px 1px 0;overflow-wrap:break-word}
th:first-child,td:first-child{border-left-width:1px}
thead th{position:sticky;top:0;z-index:2;background:var(--header);font-weight:600;white-space:nowrap}
thead th small{font-weight:400}
thead th.party{white-space:normal}
tr.group th{background:var(--ground);font-weight:600;padding:6px 10px}
tr.group small{font-weight:400;margin-left:4px}
th.issue{font-weight:600}
th.issue .scale,th.issue .n{display:block;font-weight:400;margin-top:3px}
th.issue .n{font-size:11.5px;color:var(--dim)}
td.cell{background:color-mix(in oklab,var(--panel),var(--far) var(--g))}
td.cell .m,td.cell .x{color:color-mix(in oklab,var(--ink) 74%,transparent)}
.w{white-space:pre-line}
.strip{display:block;overflow:visible;margin:5px 0 1px;padding:0 4px}
.strip .t{fill:color-mix(in oklab,var(--ink) 17%,transparent)}
.strip .a{fill:var(--c);opacity:.62}
.strip .d{fill:var(--c);stroke:var(--panel);stroke-width:1.5}
.strip .l{stroke:var(--ink);stroke-width:1.5}
.at{font-weight:550}
td.cell .at{margin-top:2px;font-size:12px}
td.cell .at.o{margin-top:4px}
.at.o::before{content:'';display:inline-block;width:8px;height:8px;border-radius:4px;background:var(--c);margin-right:6px}
.stated{font-weight:400;font-size:11px;color:color-mix(in oklab,var(--ink) 74%,transparent)}
.x{margin-top:3px}.m{margin-top:4px}
.cites{white-space:nowrap}.cites a{padding:0 1px}.cites::before{content:'['}.cites::after{content:']'}
td.cell .cites a{color:inherit;text-decoration:underline;text-decoration-color:color-mix(in oklab,currentcolor 40%,transparent)}
.none{color:var(--faint);font-style:italic}
.num{white-space:nowrap}
.num small,td>small{display:block;margin-top:2px}
.num small{white-space:normal}
.bar{display:block;width:64px;height:4px;border-radius:2px;background:var(--line);margin:4px 0 3px}
.bar i{display:block;height:4px;border-radius:2px;background:var(--dim)}
i.deadlock{background:var(--deadlock)}i.apart{background:var(--apart)}i.near{background:var(--near)}i.overlap,i.agreed{background:var(--overlap)}

span.o{white-space:nowrap;font-weight:600;display:inline-flex;align-items:center;gap:5px}
.o svg{fill:none;stroke:currentcolor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.o svg .f{fill:currentcolor;stroke:none}
.o.deadlock{color:var(--deadlock)}.o.apart{color:var(--apart)}.o.near{color:var(--near)}.o.overlap,.o.agreed{color:var(--overlap)}.o.unknown{color:var(--dim)}
tr.agreed td{background:color-mix(in oklab,var(--panel),var(--overlap) 9%)}
.dot{display:inline-block;width:9px;height:9px;border-radius:5px;background:var(--c);margin-right:6px}
.key{display:flex;flex-wrap:wrap;align-items:center;gap:4px 20px;margin:0 0 8px;font-size:11.5px;color:var(--dim)}
.key .ramp{display:inline-block;width:80px;height:10px;border:1px solid var(--line);margin:0 6px;vertical-align:-1px;background:linear-gradient(in oklab to right,var(--panel),color-mix(in oklab,var(--panel),var(--far) 50%))}
.key .strip{display:inline-block;vertical-align:-3px;padding:0;margin-right:6px;overflow:visible;--c:var(--dim)}
.order{display:none;flex-wrap:wrap;gap:4px 16px;margin:0 0 8px;padding:0;border:0;font-size:11.5px;color:var(--dim)}
.order legend{float:left;padding:0}.order input{margin:0 4px 0 0;vertical-align:-2px;accent-color:var(--accent)}
@supports selector(:has(a)) and (grid-template-columns:subgrid){
.order{display:flex}
thead label{cursor:pointer}thead label:hover{color:var(--accent)}
body:has(.order input:checked:not(#order-given)) table.matrix{display:grid;grid-template-columns:190px repeat(var(--parties),minmax(0,1fr)) 92px 108px 70px}
body:has(.order input:checked:not(#order-given)) table.matrix :is(thead,tbody){display:contents}
body:has(.order input:checked:not(#order-given)) table.matrix tr{display:grid;grid-template-columns:subgrid;grid-column:1/-1}
body:has(.order input:checked:not(#order-given)) table.matrix colgroup,body:has(.order input:checked:not(#order-given)) table.matrix tr.group{display:none}
body:has(.order input:checked:not(#order-given)) table.matrix tr.agreed td{grid-column:1/-1}
body:has(.order input:checked:not(#order-given)) table.matrix thead tr{order:0;position:sticky;top:0;z-index:2}
body:has(#order-gap:checked) table.matrix tr{order:var(--gap)}
body:has(#order-priority:checked) table.matrix tr{order:var(--priority)}
body:has(#order-outlook:checked) table.matrix tr{order:var(--outlook)}
body:has(#order-name:checked) table.matrix tr{order:var(--name)}
}
table.pairs td:not(:first-child),table.pairs th:not(:first-child){text-align:right}
ul.how{margin:0;padding-left:18px;max-width:100ch}
ol.sources{margin:0;padding-left:30px;max-width:110ch}
ol.sources li{margin:0 0 4px;padding-left:4px}
ol.sources li:target{background:color-mix(in oklab,var(--panel),var(--accent) 18%)}
@page{size:landscape;margin:11mm}
@media print{
html{background:none}
body{padding:0;max-width:none;font-size:8.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
small,.m,.x,.scale,th.issue .n,.key{font-size:7.5pt}
thead{display:table-header-group}
thead th{position:static}
tr,li,dl,ul.tally{break-inside:avoid}
tr.group{break-after:avoid}
tr.agreed{break-before:avoid}
h2{break-after:avoid}
th,td{padding:4pt 5pt}
table.matrix{min-width:0!important}
.order{display:none!important}
col.issue{width:13%}col.gap{width:7%}col.outlook{width:8%}col.priority{width:5.5%}
.bar{width:100%}
a{color:inherit}
}
";

/// The colours of both themes; a printer takes the light one, with what is faint a little darker.
pub(super) fn themes() -> String {
    format!(
        "\n:root{{color-scheme:light dark;{}}}\n@media(prefers-color-scheme:dark){{:root{{{}}}}}\n\
         @media print{{:root{{color-scheme:light;{};--line:#d5d4cf;--dim:#55575d;--faint:#77787e}}}}",
        variables(&LIGHT),
        variables(&DARK),
        variables(&LIGHT)
    )
}

fn variables(palette: &Palette) -> String {
    let colors = [
        ("ground", palette.ground),
        ("panel", palette.panel),
        ("header", palette.header),
        ("line", palette.line),
        ("ink", palette.ink),
        ("dim", palette.dim),
        ("faint", palette.faint),
        ("accent", palette.accent),
        ("far", palette.far),
        ("deadlock", palette.deadlock),
        ("apart", palette.apart),
        ("near", palette.near),
        ("overlap", palette.overlap),
    ];
    let colors = colors.map(|(name, color)| format!("--{name}:{color};"));
    format!("{}--lift:{:.0}%", colors.concat(), palette.lift * 100.0)
}

/// The rule that gives a column its colour: the party's own, else by its place in the file.
pub(super) fn party_rule(column: usize, own: &str, place: usize) -> String {
    let color = Rgb::parse(own).unwrap_or_else(|| LIGHT.party(place));
    format!(".p{column}{{--c:color-mix(in oklab,{color},#fff var(--lift))}}\n")
}
