"""Workbooks made by openpyxl and cells parted by commas, and what a spreadsheet shows of them."""
import csv
import datetime
import io
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from expected import Refusal

CHECKS = []
HEADER = ["序号", "责任类别", "责任内容", "完成时限", "责任主体"]


def check(make):
    CHECKS.append(make)
    return make


def laid_out(*rows):
    """Rows as the layout of tables has them."""
    lines = ["\t".join(row).rstrip("\t").replace("\n", "\u2028") for row in rows]
    return "".join(line + "\n" for line in lines)


def book(*rows):
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    return made, made.active


def saved(folder, made, name="list.xlsx"):
    path = folder / name
    made.save(path)
    return path


@check
def register(folder):
    """a title merged over its table, merged categories, paragraphs in a cell"""
    made, sheet = book(
        ["甲县责任清单"], HEADER, [1, "政治建设", "每年报告1次；\n每半年分析1次。", "年底", "党委"],
        [2, None, "每季度研究。", "季度末", "书记"])
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("B3:B4")
    return saved(folder, made), laid_out(
        ["甲县责任清单"], HEADER, ["1", "政治建设", "每年报告1次；\n每半年分析1次。", "年底", "党委"],
        ["2", "", "每季度研究。", "季度末", "书记"])


@check
def numbers(folder):
    """numbers as their formats show them"""
    values = [
        (1, "General", "1"), (0.5, "General", "0.5"), (2, "0.00", "2.00"), (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"), (12345.6, "#,##0.0", "12,345.6"), (7, "000", "007"),
        (2, '0"次"', "2次"), (True, "General", "TRUE"), (-3, "0;(0)", "(3)"), (0.1 + 0.2, "General", "0.3")]
    made, sheet = book([value for value, _, _ in values])
    for cell, (_, code, _) in zip(sheet[1], values):
        cell.number_format = code
    return saved(folder, made), laid_out([shown for _, _, shown in values])


@check
def dates(folder):
    """dates with 年, 月 and 日, whatever the format's separators"""
    day, moment = datetime.date(2026, 1, 31), datetime.datetime(2026, 1, 31, 9, 30)
    values = [
        (day, "yyyy/m/d", "2026年1月31日"), (day, "yyyy-mm-dd", "2026年1月31日"), (day, "m/d", "1月31日"),
        (day, 'yyyy"年"m"月"', "2026年1月"), (moment, "yyyy-mm-dd hh:mm:ss", "2026年1月31日 9:30"),
        (day, "[$-F800]dddd, mmmm dd, yyyy", "2026年1月31日"), (datetime.time(18, 0), "h:mm", "18:00")]
    made, sheet = book([value for value, _, _ in values])
    for cell, (_, code, _) in zip(sheet[1], values):
        cell.number_format = code
    return saved(folder, made), laid_out([shown for _, _, shown in values])


@check
def days_from_1904(folder):
    """a workbook that counts its days from 1904"""
    made, sheet = book()
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet["A1"] = datetime.date(2026, 1, 31)
    return saved(folder, made), laid_out(["2026年1月31日"])


@check
def rich_text(folder):
    """words of several runs, and words that look like numbers or formulas"""
    made, sheet = book()
    sheet["A1"] = CellRichText("每年", TextBlock(InlineFont(b=True), "报告"), "1次")
    sheet["B1"].value, sheet["C1"].value = "001", "'=1+1"
    return saved(folder, made), laid_out(["每年报告1次", "001", "'=1+1"])


@check
def hidden(folder):
    """hidden sheets, rows and columns are left out"""
    made, sheet = book(HEADER, ["1", "暗", "甲", "乙", "丙"], ["2", "暗", "丁", "戊", "己"])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    made.create_sheet("底稿").append(["草稿"])
    made["底稿"].sheet_state = "veryHidden"
    return saved(folder, made), laid_out([HEADER[0], *HEADER[2:]], ["2", "丁", "戊", "己"])


@check
def several_sheets(folder):
    """several sheets, each with its name above its table"""
    made, sheet = book(["甲县责任清单"], HEADER)
    sheet.title = "领导班子"
    made.create_sheet("空")
    other = made.create_sheet("成员")
    other["B2"], other["C2"], other["B3"], other["C3"] = "序号", "责任内容", 1, "每年述职。"
    return saved(folder, made), laid_out(
        ["甲县责任清单"], ["领导班子"], HEADER, [], ["成员"], ["序号", "责任内容"], ["1", "每年述职。"])


@check
def formulas(folder):
    """a formula nobody calculated shows nothing; a comment is no cell"""
    made, sheet = book(["甲", "=1+1", "乙"])
    sheet["A1"].comment = Comment("看这里", "甲")
    return saved(folder, made), laid_out(["甲", "", "乙"])


@check
def sparse(folder):
    """cells far apart keep their rows; a title in the middle begins its line"""
    made, sheet = book()
    sheet["D1"], sheet["B5"], sheet["D5"], sheet["D6"] = "标题", "序号", "责任内容", "每年报告。"
    return saved(folder, made), laid_out(
        ["标题"], [], ["序号", "", "责任内容"], ["", "", "每年报告。"])


@check
def large(folder):
    """twenty thousand rows"""
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("清单")
    rows = [[str(n), "每年报告1次。", "年底"] for n in range(20_000)]
    for row in rows:
        sheet.append(row)
    return saved(folder, made), laid_out(*rows)


@check
def exported(folder):
    """cells parted by commas as Excel writes them, in GB18030"""
    rows = [["甲县责任清单", "", ""], ["序号", "责任内容", "备注"],
            ["1", "每年报告1次；\n落实“一岗双责”, 管好\"责任田\"", "㐂𠀀"], ["2", "", "年底"]]
    held = io.StringIO()
    csv.writer(held, lineterminator="\r\n").writerows(rows)
    path = folder / "list.csv"
    path.write_bytes(held.getvalue().encode("gb18030"))
    return path, laid_out(*rows)


@check
def unicode_text(folder):
    """cells parted by tabs as Excel writes Unicode text"""
    rows = [["序号", "责任内容", "时限"], ["1", "每年报告1次；\n每半年分析。", "年底"]]
    held = io.StringIO()
    csv.writer(held, dialect="excel-tab").writerows(rows)
    path = folder / "list.txt"
    path.write_bytes(held.getvalue().encode("utf-16"))
    return path, laid_out(*rows)


@check
def sentences(folder):
    """a list whose sentences hold commas stays a text"""
    text = "责任清单\r\n1.每年报告1次,每半年分析1次,年底总结。\r\n2.及时传达,认真落实。\r\n"
    path = folder / "list.txt"
    path.write_text(text, encoding="utf-8", newline="")
    return path, text


@check
def macros(folder):
    """a workbook with macros is refused"""
    made, _ = book(["责任"])
    path = saved(folder, made)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"x")
    return path, Refusal("macros")


@check
def nothing(folder):
    """a workbook without words is refused"""
    made, _ = book()
    return saved(folder, made), Refusal("empty")
