//! How a report looks on a page: one column of prose.

/// The style sheet, without the colours.
pub(super) const STYLE: &str = r"
*{box-sizing:border-box}
html{background:var(--ground)}
body{margin:0 auto;max-width:47rem;padding:40px 32px 64px;color:var(--ink);font:15px/1.5 Inter,'Helvetica Neue',Arial,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:26px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:0 0 14px}
h2{font-size:17px;font-weight:650;margin:30px 0 8px;padding-top:12px;border-top:1px solid var(--line)}
p{margin:0 0 9px;overflow-wrap:break-word}
p.kind{margin:0 0 4px;color:var(--dim);font-weight:600}
p.issue{margin-top:15px}
p.voice{margin:0 0 6px 2px;padding-left:18px;font-size:14px;line-height:1.45}
p.voice+p:not(.voice){margin-top:14px}
.dot{display:inline-block;width:8px;height:8px;border-radius:4px;background:var(--c);margin:0 10px 0 -18px;vertical-align:1px}
b{font-weight:650}
small{font-size:12px;color:var(--dim)}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
sup{font-size:10.5px;line-height:0;margin-left:2px;white-space:nowrap}
ol.sources{margin:0;padding-left:30px;font-size:13px}
ol.sources li{margin:0 0 4px;padding-left:4px;overflow-wrap:anywhere}
ol.sources li:target{background:color-mix(in oklab,var(--panel),var(--accent) 18%)}
@page{size:A4;margin:14mm 17mm}
@media print{
html{background:none}
body{padding:0;max-width:none;font-size:8.8pt;line-height:1.36;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:16pt;margin-bottom:6pt}
h2{font-size:11pt;margin:8pt 0 4pt;padding-top:5pt;break-after:avoid}
p{margin-bottom:3.5pt;orphans:2;widows:2}
p.issue{margin-top:5pt;break-after:avoid}
p.voice+p:not(.voice){margin-top:5pt}
p.voice{font-size:8.3pt;margin-bottom:2pt}
sup{font-size:6.4pt}
small{font-size:7pt}
ol.sources{font-size:7.6pt}
ol.sources li{margin-bottom:1.5pt}
a{color:inherit}
}
";
