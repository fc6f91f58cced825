"""A large Word file as a program writes it: numbered paragraphs, each run with its look."""
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
LOOK = ('<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/>'
        '<w:sz w:val="32"/></w:rPr>')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def paragraph(number):
    level = 0 if number % 200 == 0 else 1 if number % 20 == 0 else 2
    # A number spread over the digits keeps the file from being all alike.
    text = f"每年至少向县委报告1次第{number * 7919 % 100003}项履行全面从严治党主体责任情况，"
    return (
        f'<w:p w:rsidR="{number * 2654435761 % 2**32:08X}"><w:pPr>'
        '<w:spacing w:line="560" w:lineRule="exact"/>'
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        f'<w:ind w:firstLine="640"/>{LOOK}</w:pPr><w:r>{LOOK}<w:t>{text}</w:t></w:r>'
        f'<w:r>{LOOK}<w:t>重要情况及时报告。</w:t></w:r></w:p>')


def write(path, paragraphs=20_000):
    """Writes the file; answers the bytes of its document part."""
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate([
            ("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]))
    body = "".join(map(paragraph, range(paragraphs)))
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{LINKS.replace("relationships", "content-types")}">'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels":
            f'<Relationships xmlns="{LINKS}"><Relationship Id="a" Target="word/document.xml" '
            f'Type="{OFFICE}/officeDocument"/></Relationships>',
        "word/_rels/document.xml.rels":
            f'<Relationships xmlns="{LINKS}"><Relationship Id="a" Target="numbering.xml" '
            f'Type="{OFFICE}/numbering"/></Relationships>',
        "word/numbering.xml":
            f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="1">{levels}'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, HEAD + text)
    return len(parts["word/document.xml"].encode())
