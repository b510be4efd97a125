package clinic.gateway.link;

import clinic.common.contract.Envelope;
import clinic.common.contract.NotificationContract.LinkMinted;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import org.springframework.stereotype.Component;

/// Learns of links from those who write them into messages. The other news of the topic is not for
/// the gateway.
@Component
class MintedLinks implements TopicListener {
    private final PatientLinks links;

    MintedLinks(PatientLinks links) {
        this.links = links;
    }

    @Override
    public String topic() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public void on(Envelope event) {
        if (event.data() instanceof LinkMinted minted) {
            links.add(minted);
        }
    }
}
