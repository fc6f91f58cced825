import Testing

@testable import Papers

@Suite struct CellFormatTests {
    private func shown(_ value: Double, _ code: String) -> String {
        CellFormat(code: code).shown(value, from: .from1900)
    }

    @Test(arguments: [
        (1.0, "1"), (0.5, "0.5"), (1e3, "1000"), (0.1 + 0.2, "0.3"), (-3, "-3"),
        (12_345_678.9, "12345678.9"),
    ])
    func `a number without a format has no more digits than it needs`(value: Double, words: String)
    {
        #expect(shown(value, "General") == words)
    }

    @Test(arguments: [
        (7.0, "000", "007"), (0.5, "0%", "50%"), (0.125, "0.0%", "12.5%"), (2, "0\"次\"", "2次"),
        (1234.5, "#,##0.00", "1,234.50"), (-2, "0;\\(0\\)", "(2)"), (0, "0;-0;\"无\"", "无"),
        (3, "[Red]0_ ", "3"), (12, "[DBNum1][$-804]General", "十二"), (5, ";;;", ""),
        (20, "[DBNum1]General", "二十"), (305, "[DBNum1]General", "三百零五"),
        (8, "[$￥-804]#,##0", "￥8"),
    ])
    func `a format is followed`(value: Double, code: String, words: String) {
        #expect(shown(value, code) == words)
    }

    @Test(arguments: [
        (46_053.0, "yyyy/m/d", "2026年1月31日"), (46_053, "yyyy-mm-dd", "2026年1月31日"),
        (46_053, "d-mmm-yy", "2026年1月31日"), (46_053, "m/d", "1月31日"), (46_053, "yyyy.m", "2026年1月"),
        (46_053, "yyyy\"年\"mm\"月\"", "2026年01月"), (46_053, "m\"月底前\"", "1月底前"),
        (46_053, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二〇二六年一月三十一日"),
        (46_053, "aaaa", "星期六"), (46_053.5, "yyyy/m/d h:mm", "2026年1月31日 12:00"),
        (0.75, "h:mm", "18:00"), (0.75, "上午/下午h\"时\"mm\"分\"", "下午6时00分"),
        (59, "yyyy/m/d", "1900年2月28日"), (61, "yyyy/m/d", "1900年3月1日"), (1, "yyyy/m/d", "1900年1月1日"),
    ])
    func `a date is written with its words`(value: Double, code: String, words: String) {
        #expect(shown(value, code) == words)
    }

    @Test func `a workbook may count its days from 1904`() {
        #expect(CellFormat(builtIn: 14).shown(44_591, from: .from1904) == "2026年1月31日")
    }

    @Test func `words are shown as they are, with what the format adds`() {
        #expect(CellFormat.general.shown(words: "每年") == "每年")
        #expect(CellFormat(code: "0.00").shown(words: "每年") == "每年")
        #expect(CellFormat(code: "@\"前\"").shown(words: "年底") == "年底前")
        #expect(CellFormat(code: ";;;").shown(words: "暗") == "")
    }

    @Test(arguments: ["\"", "[", "\\", "_", "@\"", ";;;;;;", "[$", "0.0.0", "yyyyyyyyyy", ""])
    func `a broken format harms nothing`(code: String) {
        _ = shown(46_053.5, code)
        _ = CellFormat(code: code).shown(words: "每年")
    }
}
