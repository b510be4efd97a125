package clinic.common.house.planted;

class BookingManager {}
