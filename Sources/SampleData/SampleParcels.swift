internal import LandModel
internal import PlaneGeometry

/// What the parcels of every part of the sample have in common.
enum SampleParcels {
  /// A parcel with its former unit, sheet and number as key, registered with the area that its corners have.
  static func parcel(
    unit: String, sheet: Int, number: Int, _ ring: Ring, _ use: String, scale: Int,
    _ describe: (inout Parcel) -> Void
  ) -> Drawn<Parcel> {
    var parcel = Parcel(id: "\(unit)/\(sheet)/\(number)")
    parcel.unitCode = unit
    parcel.oldUnitCode = unit
    parcel.sheetNumber = String(sheet)
    parcel.parcelNumber = String(number)
    parcel.mapScale = scale
    parcel.landUse = LandUseLabel(use)
    parcel.registeredAreaSquareMetres = (Drawing.area(ring) * 10).rounded() / 10
    describe(&parcel)
    return Drawn(feature: parcel, geometry: Drawing.polygon(ring))
  }

  /// One parcel under each of the seven calls, of which the sources say neither holder nor clearance nor dispute.
  static var underCalls: [Drawn<Parcel>] {
    SampleProjects.calls.enumerated().map { index, call in
      parcel(unit: call.unit, sheet: 90, number: index + 1, call.ring, call.use, scale: 5000) {
        $0.tenure = .unknown
        $0.recovery = .unknown
        $0.clearance = .unknown
        $0.dispute = .unknown
      }
    }
  }
}
