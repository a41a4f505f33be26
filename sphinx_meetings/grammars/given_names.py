"""Common given names, for places where a word could also be a thing (``Lena: the new release``).

Names that are also software, months or everyday words (Julia, Ruby, April, Will) are left out:
they are taken for names only if a roll call has them.
"""

from __future__ import annotations

from sphinx_meetings.grammars.patterns import words_of

__all__ = ["GIVEN_NAMES", "begins_with_given_name"]

GIVEN_NAMES = words_of(
    """
    aaron abby abdul abdullah abel abena abhishek abigail achieng achim adam adele adewale aditi aditya adolfo adrian
    adriana adrien adrián adwoa agnes agnieszka agus ahmad ahmed ahmet aidan aiden ainhoa aino aisha aissatou aitor
    ajay akash akiko akira akosua alain alan alba albert alberto aldo alec alejandra alejandro aleksandar aleksander
    aleksandra aleksei aleksey alena alessandra alessandro alessia alessio alex alexander alexandra alexandre
    alexandru alexei alexey alexis alfonso alfred alfredo ali alice alicia alina alisa alison allan allen allison alun
    alvaro alyssa ama amadou amaka amalia aman amanda amar amelia amin amina amir amit amy ana anand anastasia anaïs
    anders andre andrea andreas andreea andrei andrej andres andrew andrey andrii andrás andré andrés andy angel
    angela angelika angelina angelo angus angélique aniket anil anirudh anita anja anjali anke ankit ankur ann anna
    annabel anne anneke annette annie annika anouk ansgar anthony antje antoine anton antonella antoni antonia antonio
    antti antónio anuj anusha anya aoife archana ari ariane ariel arif arjen arjun arjuna arkadiusz arman armando
    armin arnaud arne arnold aron artem arthur artur arturo arun arvid asbjorn asha asher ashish ashley ashwin asim
    astrid attila aubrey audrey aurelie aurora aurélie avi axel ayesha ayla aymeric ayse ayumi ayşe balázs bambang
    baptiste barbara bart bartek bartlomiej bartosz bas bastian bastien beatrice beatriz becca becky begoña belén ben
    benedict benedikt bengt benjamin benjie bennett benny benoit benoît bente bernard bernardo bernd bernhard bert
    beth bettina betty bianca birgit bjarne bjork bjorn björn bjørn bob bobby bogdan boris brad bradley bram brandon
    branko brenda brendan brent bret brett brian brianna bridget brigitte britta bruce bruno bryan bryce budi burak
    burkhard bärbel béatrice caio caitlin caleb callum calvin cameron camila camille candace carina carl carla carles
    carlo carlos carmen carol carole carolin caroline carolyn carrie carsten casey caspar cassandra catalina cathal
    catherine cathy catrin catriona cecile cecilia cedric celine cem cesar chandra chantal charlene charles charlie
    charlotte chen cheng cheryl chetan chiara chidi chinedu chloe chloé chris christa christian christiane christina
    christine christof christoph christophe christopher christos christèle ciara ciaran cindy claire clara clare
    claude claudia claudio clemens clement clive clémence cody colin colleen concha connie connor conor constantin
    constanze cora cordula corentin corey corinna corinne cormac cory cosmin courtney craig cristian cristiano
    cristina curt curtis cynthia cyril cécile cédric céline daan dafydd dagmar daiki daisuke damian damien damon dan
    dana daniel daniela daniele daniella danielle danilo danny daphne darcy daria dario darius dariusz darko darren
    darryl dave david davide dean dearbhla deb debbie deborah debra declan deepa deepak deirdre dejan denis denise
    deniz dennis denys derek desmond detlef devon dewi dhruv diana diane didier diego dieter dietmar dimitri dimitris
    dinesh dirk divya dmitri dmitriy dmitry dominic dominik dominique donal donald donna dora doreen dorian doris
    dorothea dorothy doug douglas dragan duncan dusan dustin dwayne dylan dörte eamon eckhard eddie eddy edgar edith
    edmund eduard eduardo edward edwin eelco eero efrain egon eike eileen eilidh eirik ekaterina elaine eleanor elena
    eleni eli elia eliana elias elif elin elina elisa elisabeth elise elizabeth elke ella elle ellen ellie elliot
    elliott elmar eloise elsa elvira emanuel emanuele emeka emil emilia emilie emilio emily emma emmanuel emmanuelle
    emre eoin eric erica erich erik erika erin ernest ernesto ernst erwin espen esteban estelle esther eszter ethan
    etienne euan eugen eugene eugenia eva evan evangelos evelyn evgenia evgeny ewa ewan ezekiel ezra fabian fabien
    fabio fabrice fabrizio faisal farah farhan fatima fatma federica federico fedor felicia felicity felipe felix femi
    femke ferdinand ferenc fergus fernanda fernando fiete filip filipe filippo finn fiona fionn flavia flavio fleur
    florent florian florin floris flávio frances francesca francesco francine francis francisca francisco franck
    franco francois francoise frank franz franziska françois fraser frauke fred freddie freddy frederic frederick
    frederik fredrik freek freya frida friedrich fritz frédéric funmi fábio gabi gabor gabriel gabriela gabriele
    gabriella gabrielle gael gaetan gareth garrett garry gary gaurav gavin gaël geert geir gemma genevieve geoff
    geoffrey george georges georgina gerald gerard gerardo gerd gerhard gerrit gert ghislain giacomo gianluca gianni
    gijs gilbert gilles gina giorgio giorgos giovanna giovanni gisela giulia giuliano giulio giuseppe gopal goran
    gordon graham grainne greg gregor gregory greta grzegorz grégoire gudrun guido guilherme guillaume guillermo
    gunnar gunter gustaf gustav gustavo gwen gwenael gwendolyn gábor gérald gérard göran günter günther haakon hadi
    hailey hakan hakon hamish hamza han hana hanna hannah hannelore hannes hans harald hari haris harish harold
    harriet harry harsh hartmut haruka hassan hauke havard heather hector heidi heike heikki heiko heinz helen
    helena helene helga helge helmut hendrik henk henning henri henrik henrique henry herbert herman hermann herve
    hervé hideki hilary hilde hiro hiroki hiroko hiroshi holger horst howard hrvoje hubert hugh hugo hugues hui
    humberto hussein huw huy håkan håkon hélia hélène iain ian ibou ibrahim ida ignacio igor ike iker ilan ilaria ilia
    ilona ilse ilya imran ina ines inessa inga inge ingo ingrid inés inês ioana ioannis irena irene irina irma iryna
    isaac isabel isabella isabelle isaiah isla ismael istván itamar itay ivan ivana ivica ivo iván iñaki jaap jack
    jackie jaco jacob jacopo jacqueline jacques jacquie jade jaime jakob jakub jamal james jamie jana jane janet
    janice janine janis janne jannik jannis janos jared jaroslav jaroslaw jason javier jay jayne jean jeanette jeanne
    jeff jeffrey jelena jelle jen jenna jennifer jenny jens jeppe jeremiah jeremy jeroen jerome jerry jesper jess
    jesse jessica jessie jesús jihoon jill jim jimena jimmy jing jiri jiro jiří joachim joakim joan joana joann joanna
    joanne joao joaquin joaquín jochen jody joe joel joelle joerg johan johana johann johanna johannes john johnathan
    johnny jolanda jon jonah jonas jonathan joost jordan jordi jorg jorge jorgen joris jose josef joseph josephine
    josh joshua josiah josie josip josé jovana jozef joão joël juan juanita judith judy juergen juha juhani jukka
    jules julian juliana juliane julie julien juliet juliette julio julius jurgen jussi justin justine justyna jérémie
    jérémy jérôme jörg jörgen júlia jürgen kai kaisa kaitlin kamal kamau kamil kamila karan kareem karel karen kari
    karim karin karina karl karla karolina karsten karthik kartik kasia kasper katalin katarina katarzyna kate
    katerina kateryna katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina katrine katy
    kavita kavya kay kayla kazuki keerthi keiko keith kelly kelsey ken kenichi kenji kenneth kenny kent kenta kerem
    kerry kevin khadija khaled khanh kieran kim kimberly kimmo kira kiran kirill kirsten kirstie kirstin kirstine
    kirsty klara klaus knut koen kofi konrad konstantin kostas kresimir kris krishna krista kristen kristian kristin
    kristina kristof krystian krzysztof kumar kumiko kurt kwabena kwame kyle kylie käthe lachlan laia lakshman lakshmi
    lara larissa larry lars lasse laszlo laura laure lauren laurence laurent laurie layla leah leandro leanne lee
    leela leif leigh leila len lena leo leon leona leonard leonardo leonie leonora lerato leroy lesley leslie leszek
    leticia letícia levi lewis leyla lia liam liana lidia lieke liesbeth lila lili lilian liliana lillian lilly lina
    linda lindsay lindsey linh linus lionel lisa lise liv livia liz liza lizzie ljubica logan loic lois lora loren
    lorena lorenz lorenzo loretta loris lothar lotte lou louis louisa louise loïc lubos luc luca lucas lucia luciana
    luciano lucie lucien lucy lucía ludovic ludwig luigi luis luisa luiz luka lukas lukasz luke lukáš lutz luís lydia
    lyn lynda lynn lászló léa maaike maarten maartje maciej maddie madeleine madeline madison mads maebh mael magda
    magdalena magnus mahmoud maike mairi maja malcolm malik malin malte manfred manish manoj manon manu manuel manuela
    mara marc marcel marcela marcello marcelo marcin marco marcos marcus marek margaret margarita margaux margo margot
    mari maria mariam mariama mariana marianne mariano maribel marie marieke mariella marija marijke marika marilyn
    marina mario marion marisa marissa marit marius mariusz marjorie mark marketa marko markus marlene marlies marloes
    marsha marta marten martha martijn martin martina martine martín marvin mary maryam marzia maría masahiro masashi
    masha mateo mateus mateusz mathew mathias mathieu mathilde matija mats matt matteo matthew matthias matthieu matti
    maud maura maureen maurice mauricio maurizio maxence maxim maxime maximilian maya mayank maël meera megan meghan
    megumi mehdi mehmet mei meike mel melanie melina melinda melissa meredith merel merle mert mette mia micah michael
    michaela michal michaël michał micheal michel michela michele michelle michiko mickael miguel mihai mihail mika
    mikael mike mikhail mikkel mikko mila milan milena milica milo milos mina mingyu minh minjun mira miranda mireia
    mirela miriam mirjam mirko miroslav miroslaw misaki mitch mitchell mohamed mohammad mohammed mohan mohit moira
    molly mona monica monika monique montse morag morgan moritz morten mose moses muhammad murat muriel mustafa myles
    myriam márcio mélanie mónica nadia nadine nadja nanami nancy nandini naoko naomi nasser natalia natalie natasha
    nate nathalie nathan nathaniel nattapong naveen neal ned neel neha neil nelson nena nenad nerea nester ngozi
    nguyen niamh niccolò nicholas nick nicki nicky nico nicola nicolas nicole nicolás niels nigel nik nikhil nikita
    nikki niklas nikola nikolai nikolaj nikolaos nikolas nikos nils nina nishant nitin njeri nneka noah noam noel
    noelia noemi nolwenn nora norbert noriko norman noémie noël nuno nurul núria obinna oisin oksana ola olaf ole oleg
    oleksandr oleksii olena olga oliver olivia olivier olli olof olu oluwaseun omar omid ondrej ondřej onur orla
    orlando oscar oskar osman otieno otto ousmane owain owen oystein pablo padraig pamela paola paolo parisa pascale
    pat patrice patricia patricio patrick patrik patrícia patty paul paula pauline paulo pavel pawel paweł pedro peggy
    pekka penelope penny pete peter petr petra petros phil philip philipp philippa philippe phillip phoebe phuong
    pierre pieter pietro pilar pinar piotr pooja pradeep prakash pranav prashant pratik praveen preeti priscilla priya
    priyanka przemyslaw putri péter quentin quinn rachel rachid radek radu rafael rafaela raghu ragnhild rahul raimund
    rainer raj rajesh ralf ralph raluca ramesh rami ramon ramona ramya ramón randall randy raniere raphael raphaël
    raquel rashid rasmus raul ravi raymond raúl rebecca reinhard reinier remi remy renata renate renato renaud rene
    renee rené reza rhys ria ricardo riccardo richard rick rickard ricky riikka rikki riley rita ritu rizky rob robb
    robbie robert roberta roberto robyn rocio rocío rod roderick rodney rodolfo rodrigo roger rohan rohini rohit
    roisin roland rolf romain roman romina romuald ron ronald ronan ronja ronny rory rosa rosalie rosanna rosemary
    rosie ross roxana roxanne roy ruben rubén rudi rudolf rui rupert russ russell ruth ruud ryan ryo réka rémi rémy
    sabina sabine sabrina sacha sachin sadie sakura sally salvador salvatore sam samantha samir samira samuel sana
    sandeep sander sandra sandrine sandro sandy sanjay sanjeev sanna sanne santiago saoirse sara sarah sascha sasha
    sashi satoshi satu saul saurabh scott seamus sean sebastian sebastiano sebastien sebastián selena selin selina
    selma serena serge sergei sergey sergio serkan seth shane shannon sharon shaun shauna shawn sheila shelby shelley
    shelly sheri sherry shinya shirin shirley shiv shivani shota shreya shruti shu siddharth siddhartha sidney
    siegfried sigrid sigrun sigurd silas silje silke silvana silvia silvio simon simona simone sina sindre sinead
    siobhan sipho siti sjoerd slawomir sneha sofia sofie sofía solange solveig solène somchai sonia sonja soojin
    sophia sophie soren spencer spyros srinivas stacey stacy stan stefan stefania stefanie stefano steffen stella
    steph stephan stephane stephanie stephen steve steven stewart stijn stuart stéfan stéphane subhash sudhir sujata
    sukhbir sumit sunil sunita sunniva suresh susan susana susann susanna susanne susie suzanna suzanne suzy svein
    sven svenja svetlana sylvain sylvestre sylvia sylvie szymon sébastien sérgio sören søren tadeusz takashi takeshi
    takuya talia tamara tammy tamsin tamás tanguy tania tanja tanya tapio tara taras tarek tariq taro tatiana tatjana
    taylor ted terence teresa terje terri terry tessa tetsuya teun thabo thaddeus thandi thea theo theodor theodore
    theresa therese thiago thibault thibaut thierry thijs thilo thomas thorsten thuy théo thérèse tiago tiffany
    tihomir tijs tilman tilo tim timo timothy tina tjeerd tobias tobin toby todd tolga tom tomas tomasz tomislav
    tommaso tommy tomoko tomoya tomás tomáš toni tony tonya torben torbjorn torbjörn torbjørn tore tormod torsten tove
    tracey tracy travis trevor tristan troels trond troy tuan tunde tuomas turid tyler ulf ulla ulrich ulrike umberto
    umut urs ursula uschi usha usman uwe vaclav valentin valentina valeria valerie valerio valérie vanessa varun
    vasilis vegard venkat venkatesh vera veronica veronika veronique verónica vesna vicente vicki vicky victor
    victoria vignesh vijay vikas vikram viktor viktoria vilde ville vince vincent vincenzo vinod vinícius violeta
    virginie vishal vito vittorio vivek vivian viviana vivien vlad vladimir vojtech volker václav véronique víctor
    walter wanda wangari wanjiru warren wayne wei wendell wendy werner wes wesley wiebke wilfried wilhelm willem
    william willy wilma winnie winston wojciech wojtek wolfgang wouter wyatt xavi xavier xiaoming xin yan yang yann
    yannick yannis yara yasmin yasmine yasser yevhen yoan yoann yoko yolanda yosef yoshihiro youssef yuan yui yuki
    yulia yuliia yumi yuri yusuf yuta yuto yuval yuvi yves yvette yvonne zach zachary zack zahra zainab zanele zara
    zbigniew zdenek zdenka zeynep zoe zoey zoltan zoltán zoran zoé zoë zsofia zsófia zuzana zygmunt álvaro ángel åsa
    åse élodie émilie éric étienne éva íñigo óscar øyvind
    """
)


def begins_with_given_name(text: str) -> bool:
    """Whether the first word of a text is a given name, or begins with one: "Jean-Loup"."""
    first = text.partition(" ")[0]
    if first.casefold() in GIVEN_NAMES:
        return True
    one, hyphen, other = first.partition("-")
    return bool(hyphen) and other[:1].isupper() and one.casefold() in GIVEN_NAMES
