package clinic.common.house.planted;

class Prints {
    void aloud() {
        System.out.println("hello");
    }
}
