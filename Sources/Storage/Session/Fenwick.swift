/// Where the days of a year are kept so that few rows change and few are read (Fenwick, 1994).
///
/// Places count from 1; the row at a place holds the sum of as many days as its lowest bit says,
/// the last of them the place's own.
enum Fenwick {
    static let size = 366

    /// The places whose sum is that of all days through one.
    static func reading(through day: Int) -> [Int] {
        var places: [Int] = []
        var place = min(day + 1, size)
        while place > 0 {
            places.append(place)
            place -= place & -place
        }
        return places
    }

    /// The places that hold a day.
    static func holding(_ day: Int) -> [Int] {
        var places: [Int] = []
        var place = day + 1
        while place <= size {
            places.append(place)
            place += place & -place
        }
        return places
    }

    /// The place that holds one among its days, besides those it is the last of.
    static func parent(of place: Int) -> Int? {
        let parent = place + (place & -place)
        return parent <= size ? parent : nil
    }
}
