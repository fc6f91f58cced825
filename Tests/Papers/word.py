"""Word files made by python-docx, with real automatic numbering, and what Word shows of them."""
import io
import pathlib
import re
import zipfile

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from expected import Refusal

CHECKS = []


def check(make):
    CHECKS.append(make)
    return make


def element(tag, **attributes):
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


class Word:
    """A document with lists of its own."""

    def __init__(self):
        self.document = docx.Document()
        self.numbering = self.document.part.numbering_part.element
        for old in list(self.numbering):
            self.numbering.remove(old)
        self.next = 0

    def level(self, place, form, text, start=1, legal=False, restart=None, suffix=None, style=None,
              font=None):
        level = element("w:lvl", ilvl=place)
        if start is not None:
            level.append(element("w:start", val=start))
        level.append(element("w:numFmt", val=form))
        if restart is not None:
            level.append(element("w:lvlRestart", val=restart))
        if style:
            level.append(element("w:pStyle", val=style))
        if legal:
            level.append(element("w:isLgl"))
        if suffix:
            level.append(element("w:suff", val=suffix))
        level.append(element("w:lvlText", val=text))
        if font:
            look = element("w:rPr")
            look.append(element("w:rFonts", ascii=font, hAnsi=font))
            level.append(look)
        return level

    def abstract(self, *levels, link=None, style=None):
        """A definition; its levels are `(form, text)` or `(form, text, options)`."""
        self.next += 1
        made = element("w:abstractNum", abstractNumId=self.next)
        if link:
            made.append(element("w:numStyleLink", val=link))
        if style:
            made.append(element("w:styleLink", val=style))
        for place, (form, text, *options) in enumerate(levels):
            made.append(self.level(place, form, text, **(options[0] if options else {})))
        # Definitions stand before lists.
        self.numbering.insert(
            len(self.numbering.findall(qn("w:abstractNum"))), made)
        return self.next

    def list(self, abstract, starts=None, levels=None):
        self.next += 1
        made = element("w:num", numId=self.next)
        made.append(element("w:abstractNumId", val=abstract))
        for place in sorted({*(starts or {}), *(levels or {})}):
            change = element("w:lvlOverride", ilvl=place)
            if place in (starts or {}):
                change.append(element("w:startOverride", val=starts[place]))
            if place in (levels or {}):
                form, text, *options = levels[place]
                change.append(self.level(place, form, text, **(options[0] if options else {})))
            made.append(change)
        self.numbering.append(made)
        return self.next

    def add(self, text, number=None, level=0, style=None, into=None):
        paragraph = (into or self.document).add_paragraph(text, style=style)
        if number is not None:
            self.number(paragraph, number, level)
        return paragraph

    @staticmethod
    def number(paragraph, number, level=0):
        place = element("w:numPr")
        if level is not None:
            place.append(element("w:ilvl", val=level))
        place.append(element("w:numId", val=number))
        paragraph._p.get_or_add_pPr().append(place)

    def style(self, name, number=None, level=None, based=None):
        style = self.document.styles.add_style(name, docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = self.document.styles[based] if based else None
        if number is not None:
            place = element("w:numPr")
            if level is not None:
                place.append(element("w:ilvl", val=level))
            place.append(element("w:numId", val=number))
            style.element.get_or_add_pPr().append(place)
        return style

    def save(self, folder, expected, name="list.docx"):
        path = folder / name
        self.document.save(path)
        return path, expected if isinstance(expected, Refusal) else "\n".join(expected) + "\n"


HAN = ("chineseCounting", "%1、")
CLASSES = ("chineseCountingThousand", "（%2）")
POINTS = ("decimal", "%3.")


@check
def chapters(folder):
    """一、（一）1. in one list of several levels, each level starting anew"""
    word = Word()
    number = word.list(word.abstract(
        HAN, CLASSES, POINTS, ("decimal", "（%4）"), ("decimalEnclosedCircle", "%5")))
    plan = [(0, "领导班子集体责任"), (1, "学习"), (2, "每年学习4次。"), (2, "每月研讨1次。"), (3, "研讨前通知。"),
            (4, "书面通知；"), (4, "电话通知。"), (3, "研讨后记录。"), (1, "部署"), (2, "每年部署1次。"),
            (0, "主要负责人责任"), (1, "报告"), (2, "每年报告2次。")]
    word.add("甲镇党委责任清单")
    for level, text in plan:
        word.add(text, number, level)
    return word.save(folder, [
        "甲镇党委责任清单", "一、领导班子集体责任", "（一）学习", "1.每年学习4次。", "2.每月研讨1次。",
        "（1）研讨前通知。", "①书面通知；", "②电话通知。", "（2）研讨后记录。", "（二）部署",
        "1.每年部署1次。", "二、主要负责人责任", "（一）报告", "1.每年报告2次。"])


@check
def articles(folder):
    """第一章, 第一条 that run on over the chapters, and two levels in one number"""
    word = Word()
    number = word.list(word.abstract(
        ("chineseCountingThousand", "第%1章", {"suffix": "space"}),
        ("chineseCountingThousand", "第%2条", {"restart": 0, "suffix": "space"}),
        ("decimal", "%1.%2.%3", {"legal": True})))
    lines = []
    word.add("总则", number, 0), lines.append("第一章 总则")
    for place in range(1, 13):
        if place == 5:
            word.add("职责", number, 0), lines.append("第二章 职责")
        word.add("条文。", number, 1)
        han = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()[place - 1]
        lines.append(f"第{han}条 条文。")
    word.add("细目。", number, 2), lines.append("2.12.1 细目。")
    return word.save(folder, lines)


@check
def restarts(folder):
    """a list that starts anew by its own start, and one that goes on where another stopped"""
    word = Word()
    abstract = word.abstract(("decimal", "%1."))
    first, second, third = (
        word.list(abstract), word.list(abstract), word.list(abstract, starts={0: 1}))
    ten = word.list(abstract, starts={0: 10})
    plan = [(first, "1."), (first, "2."), (second, "3."), (third, "1."), (third, "2."),
            (first, "3."), (ten, "10."), (ten, "11."), (third, "12.")]
    for number, _ in plan:
        word.add("事项。", number)
    return word.save(folder, [label + "事项。" for _, label in plan])


@check
def overrides(folder):
    """a list that changes the form of one level of its definition"""
    word = Word()
    abstract = word.abstract(("decimal", "%1."), ("lowerLetter", "%2)"))
    number = word.list(abstract, levels={1: ("decimal", "%1.%2")})
    plan = [(0, "1."), (1, "1.1 "), (1, "1.2 "), (0, "2."), (1, "2.1 ")]
    for level, _ in plan:
        word.add("事项。", number, level)
    return word.save(folder, [label + "事项。" for _, label in plan])


@check
def restart_levels(folder):
    """a third level that starts anew only with the first"""
    word = Word()
    number = word.list(word.abstract(
        HAN, CLASSES, ("decimal", "%3.", {"restart": 1})))
    plan = [(0, "一、"), (1, "（一）"), (2, "1."), (2, "2."), (1, "（二）"), (2, "3."),
            (0, "二、"), (1, "（一）"), (2, "1.")]
    for level, _ in plan:
        word.add("事项。", number, level)
    return word.save(folder, [label + "事项。" for _, label in plan])


@check
def formats(folder):
    """every form of number Word offers in Chinese"""
    forms = {
        "decimal": "1 2 9 10 11 20 21", "decimalZero": "01 02 09 10 11 20 21",
        "decimalFullWidth": "１ ２ ９ １０ １１ ２０ ２１",
        "decimalEnclosedCircle": "① ② ⑨ ⑩ ⑪ ⑳ 21", "decimalEnclosedParen": "⑴ ⑵ ⑼ ⑽ ⑾ ⒇ 21",
        "decimalEnclosedFullstop": "⒈ ⒉ ⒐ ⒑ ⒒ ⒛ 21",
        "upperRoman": "I II IX X XI XX XXI", "lowerRoman": "i ii ix x xi xx xxi",
        "upperLetter": "A B I J K T U", "lowerLetter": "a b i j k t u",
        "chineseCounting": "一 二 九 十 十一 二十 二十一",
        "chineseCountingThousand": "一 二 九 十 十一 二十 二十一",
        "taiwaneseCounting": "一 二 九 十 十一 二十 二十一",
        "japaneseCounting": "一 二 九 十 十一 二十 二十一",
        "ideographDigital": "一 二 九 一〇 一一 二〇 二一",
        "chineseLegalSimplified": "壹 贰 玖 壹拾 壹拾壹 贰拾 贰拾壹",
        "ideographTraditional": "甲 乙 壬 癸 11 20 21", "ideographZodiac": "子 丑 申 酉 戌 20 21",
        "ordinal": "1st 2nd 9th 10th 11th 20th 21st", "none": "      ",
    }
    word, lines = Word(), []
    for form, shown in forms.items():
        for start, label in zip((1, 2, 9, 10, 11, 20, 21), shown.split(" ")):
            number = word.list(word.abstract((form, "（%1）", {"start": start})))
            word.add("事项", number)
            lines.append(f"（{label}）事项")
    for start, label in ((100, "一百"), (101, "一百零一"), (110, "一百一十"), (1010, "一千零一十")):
        number = word.list(word.abstract(("chineseCountingThousand", "第%1条", {"start": start})))
        word.add("事项", number)
        lines.append(f"第{label}条 事项")
    return word.save(folder, lines)


@check
def bullets(folder):
    """bullets of symbol fonts come out as characters"""
    word, lines = Word(), []
    for text, font, shown in (
            ("\uf0b7", "Symbol", "•"), ("\uf06c", "Wingdings", "●"), ("\uf0a7", "Wingdings", "▪"),
            ("\uf0d8", "Wingdings", "➢"), ("u", "Wingdings", "◆"), ("o", "Courier New", "○"),
            ("\uf099", "Wingdings", "·"), ("—", "宋体", "—"), ("●", None, "●")):
        number = word.list(word.abstract(("bullet", text, {"font": font} if font else {})))
        word.add("事项", number)
        lines.append(shown + "事项")
    return word.save(folder, lines)


@check
def styles(folder):
    """numbers that come from styles, their ancestors and the level that names the style"""
    word = Word()
    abstract = word.abstract(
        ("chineseCounting", "%1、", {"style": "OneHead"}),
        ("chineseCounting", "（%2）", {"style": "TwoHead"}), ("decimal", "%3."))
    number = word.list(abstract)
    word.style("OneHead", number)
    word.style("TwoHead", number)
    word.style("TwoChild", based="TwoHead")
    word.style("Plain", based="TwoHead")
    lines = []
    for style, label in (("OneHead", "一、"), ("TwoHead", "（一）"), ("TwoChild", "（二）"),
                         ("OneHead", "二、"), ("TwoChild", "（一）")):
        word.add("责任", style=style)
        lines.append(label + "责任")
    # The paragraph itself says: no number.
    word.add("不编号", 0, style="TwoHead"), lines.append("不编号")
    # The paragraph changes the level only.
    paragraph = word.add("第三级", style="OneHead")
    place = element("w:numPr")
    place.append(element("w:ilvl", val=2))
    paragraph._p.get_or_add_pPr().append(place)
    lines.append("1.第三级")
    return word.save(folder, lines)


@check
def style_links(folder):
    """a list that stands for a numbering style"""
    word = Word()
    real = word.abstract(HAN, style="TheList")
    number = word.list(real)
    style = parse_xml(
        f'<w:style {nsdecls("w")} w:type="numbering" w:styleId="TheList"><w:name w:val="TheList"/>'
        f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>')
    word.document.styles.element.append(style)
    linked = word.list(word.abstract(link="TheList"))
    for use in (number, linked, linked):
        word.add("责任", use)
    return word.save(folder, ["一、责任", "二、责任", "三、责任"])


@check
def skipped_levels(folder):
    """a second level before any first shows the first as begun"""
    word = Word()
    number = word.list(word.abstract(("decimal", "%1."), ("decimal", "%1.%2")))
    for level in (1, 1, 0):
        word.add("事项。", number, level)
    return word.save(folder, ["1.1 事项。", "1.2 事项。", "2.事项。"])


@check
def digits_apart(folder):
    """a number and the digit that follows it stay apart"""
    word = Word()
    dotted, bare, glued = (
        word.list(word.abstract(("decimal", "%1."))), word.list(word.abstract(("decimal", "%1"))),
        word.list(word.abstract(("decimal", "%1", {"suffix": "nothing"}))))
    word.add("2次以上。", dotted)
    word.add("每年报告。", dotted)
    word.add("2次以上。", bare)
    word.add("、每年报告。", glued)
    return word.save(folder, ["1. 2次以上。", "2.每年报告。", "1 2次以上。", "1、每年报告。"])


@check
def tables(folder):
    """a table is a line a row: cells by tabs, paragraphs in a cell by U+2028, merged cells empty"""
    word = Word()
    number = word.list(word.abstract(("decimal", "%1.")))
    word.add("责任清单")
    table = word.document.add_table(rows=5, cols=4)
    rows = [["序号", "责任内容", "完成时限", "责任人"], ["", "每年报告\t一次\n分两段", "12月底前", "书记"],
            ["", "每季度研究", "每季度", ""], ["一、共同责任", "", "", ""], ["", "", "", ""]]
    for row, texts in zip(table.rows, rows):
        for cell, text in zip(row.cells, texts):
            cell.text = text
    for row in (1, 2):
        Word.number(table.cell(row, 0).paragraphs[0], number)
    table.cell(1, 1).add_paragraph("第二段")
    table.cell(1, 1).add_paragraph("")
    table.cell(1, 3).merge(table.cell(2, 3))
    table.cell(3, 0).merge(table.cell(3, 3))
    inner = table.cell(2, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "内一", "内二"
    word.add("表后")
    return word.save(folder, [
        "责任清单", "序号\t责任内容\t完成时限\t责任人",
        "1.\t每年报告 一次\u2028分两段\u2028第二段\t12月底前\t书记",
        "2.\t每季度研究\u2028内一 内二\t每季度", "一、共同责任", "表后"])


def run(text, hidden=False, tag="t"):
    look = "<w:rPr><w:vanish/></w:rPr>" if hidden else ""
    return f'<w:r>{look}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def raw(word, inside, properties=""):
    """A paragraph written out in XML."""
    names = nsdecls("w") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
        ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"')
    paragraph = parse_xml(f"<w:p {names}><w:pPr>{properties}</w:pPr>{inside}</w:p>")
    word.document.element.body.insert(len(word.document.element.body) - 1, paragraph)


@check
def tracked_changes(folder):
    """insertions stay, deletions and moved text go, a deleted paragraph end joins two"""
    word = Word()
    number = word.list(word.abstract(("decimal", "%1.")))
    who = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"'
    place = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    raw(word, run("每年") + f"<w:ins {who}>{run('至少')}</w:ins>"
        + f"<w:del {who}>{run('不少于', tag='delText')}</w:del>" + run("2次。"), place)
    raw(word, f"<w:del {who}>{run('整条删去', tag='delText')}</w:del>",
        place + f"<w:rPr><w:del {who}/></w:rPr>")
    raw(word, run("每季度"), place + f"<w:rPr><w:del {who}/></w:rPr>")
    raw(word, run("报告。"), place)
    raw(word, f"<w:moveFrom {who}>{run('移走')}</w:moveFrom>"
        f"<w:moveTo {who}>{run('移来。')}</w:moveTo>",
        place + f"<w:rPr><w:ins {who}/></w:rPr><w:pPrChange {who}><w:pPr><w:numPr>"
        '<w:numId w:val="77"/></w:numPr></w:pPr></w:pPrChange>')
    return word.save(folder, ["1.每年至少2次。", "2.每季度报告。", "3.移来。"])


@check
def fields_and_breaks(folder):
    """fields by their result, hard breaks as line ends, page breaks and instructions left out"""
    word = Word()

    def field(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    raw(word, run("见第") + field("begin") + run(" REF x ", tag="instrText") + field("separate")
        + run("三") + field("end") + run("条"))
    raw(word, run("甲") + "<w:r><w:br/></w:r>" + run("乙")
        + '<w:r><w:br w:type="page"/><w:tab/><w:noBreakHyphen/><w:softHyphen/></w:r>' + run("丙"))
    raw(word, '<w:hyperlink w:anchor="x">' + run("链接") + "</w:hyperlink>"
        '<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>' + run("控件")
        + "</w:sdtContent></w:sdt><w:smartTag>" + run("标记") + "</w:smartTag>"
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
    raw(word, field("begin") + run("没有结尾", tag="instrText"))
    raw(word, run("正文") + "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r>"
        "<m:t>2</m:t></m:r></m:den></m:f></m:oMath>" + run("以上"))
    raw(word, '<w:r><w:t>  首尾空白  </w:t></w:r><w:r><w:t xml:space="preserve"> 保留 </w:t></w:r>')
    raw(word, "<w:r><w:ruby><w:rubyPr/><w:rt>" + run("jì") + "</w:rt><w:rubyBase>" + run("纪")
        + "</w:rubyBase></w:ruby></w:r>" + run("委"))
    return word.save(folder, [
        "见第三条", "甲", "乙\t-丙", "链接控件标记✓", "", "正文1/2以上", "首尾空白 保留 ", "纪委"])


@check
def hidden_text(folder):
    """hidden text is left out, a hidden paragraph takes no number"""
    word = Word()
    number = word.list(word.abstract(("decimal", "%1.")))
    place = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    raw(word, run("看得见") + run("看不见", hidden=True), place)
    raw(word, run("整段看不见", hidden=True), place + "<w:rPr><w:vanish/></w:rPr>")
    raw(word, run("第二条"), place)
    return word.save(folder, ["1.看得见", "2.第二条"])


@check
def text_boxes(folder):
    """the text of a box follows its paragraph, once"""
    word = Word()
    box = "<w:txbxContent><w:p>" + run("框里第一段") + "</w:p><w:p>" + run("框里第二段") + "</w:p></w:txbxContent>"
    raw(word, run("段前") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
        + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("段后"))
    raw(word, "<w:r><w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></w:r>")
    raw(word, run("结尾"))
    return word.save(folder, [
        "段前段后", "框里第一段", "框里第二段", "", "框里第一段", "框里第二段", "结尾"])


@check
def notes_and_margins(folder):
    """comments, headers and footers are no part of the text"""
    word = Word()
    section = word.document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = "页眉", "第1页"
    paragraph = word.add("正文。")
    word.document.add_comment(paragraph.runs, text="批注", author="甲")
    return word.save(folder, ["正文。"])


@check
def built_in_styles(folder):
    """the list styles of the program's own template"""
    document = docx.Document()
    for text, style in (("学习", "List Number"), ("部署", "List Number"), ("要点", "List Bullet")):
        document.add_paragraph(text, style=style)
    path = folder / "list.docx"
    document.save(path)
    return path, "1.学习\n2.部署\n•要点\n"


def repacked(path, change):
    """The package written anew; `change` answers the bytes of each part, nothing to drop it."""
    parts = {}
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            parts[name] = package.read(name)
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def plain(folder, name="list.docx"):
    word = Word()
    word.add("责任清单")
    return word.save(folder, [], name)[0]


@check
def whole_list(folder):
    """the demonstration's list, every number of it automatic, reads as it was typed"""
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    text = (root / "Sources/Tool/Demonstration/township.txt").read_text(encoding="utf-8")
    word = Word()
    # Items run on over the classes, so only a part starts them anew.
    levels = (HAN, CLASSES, ("decimal", "%3.", {"restart": 1}))
    number = word.list(word.abstract(*levels))
    signs = (r"[一二三四五六七八九十]+、", r"（[一二三四五六七八九十]+）", r"\d+\.")
    numbered = 0
    for line in text.splitlines():
        for level, sign in enumerate(signs):
            found = re.match(sign, line)
            if found:
                word.add(line[found.end():], number, level)
                numbered += 1
                break
        else:
            word.add(line)
    assert numbered > 50
    return word.save(folder, text.splitlines())


@check
def strict_vocabulary(folder):
    """the strict form of the vocabulary"""
    def change(parts):
        for name, content in parts.items():
            parts[name] = content.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships")
    return repacked(plain(folder), change), "责任清单\n"


@check
def macros(folder):
    """a document with macros is refused"""
    def change(parts):
        parts["word/vbaProject.bin"] = b"x"
    return repacked(plain(folder, "list.docm"), change), Refusal("macros")


@check
def entities(folder):
    """a document type in a part is refused"""
    def change(parts):
        parts["word/document.xml"] = (
            b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>' + parts["word/document.xml"][55:])
    return repacked(plain(folder), change), Refusal("document type")


@check
def bomb(folder):
    """a part that swells without end is refused"""
    def change(parts):
        parts["word/document.xml"] = b" " * (63 << 20)
    return repacked(plain(folder), change), Refusal("200 times")


@check
def cut_short(folder):
    """a package that ends too early is refused"""
    path = plain(folder)
    path.write_bytes(path.read_bytes()[:-300])
    return path, Refusal("damaged")


@check
def presentation(folder):
    """a package without a document is refused"""
    path = folder / "list.docx"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("readme.txt", "x")
    path.write_bytes(held.getvalue())
    return path, Refusal("archive")
